import { mergeInternalComponents } from '@tarojs/shared';
import ariaComponents from '../../config/ariaComponents.json';

// The templates and the runtime number a component's attributes alike only when both know the same ones.
mergeInternalComponents(ariaComponents);

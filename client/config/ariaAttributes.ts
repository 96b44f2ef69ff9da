import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import ariaComponents from './ariaComponents.json';

/**
 * Taro's weapp templates list every attribute that a component may carry and leave the aria ones out, so
 * screen readers would hear nothing of ours. This build plugin merges them into the templates (about 7 KB)
 * and into the runtime, which numbers attributes by the same list.
 */
export default function ariaAttributes(context: IPluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: TemplatedPlatform) {
      if (platform.platform !== 'weapp') return;
      platform.template.mergeComponents(context, ariaComponents);
      platform.runtimePath = [platform.runtimePath, runtime].flat();
    },
  });
}

const runtime = path.resolve(__dirname, '../src/platform/ariaRuntime.ts');

interface TemplatedPlatform {
  platform: string;
  runtimePath: string | string[];
  template: { mergeComponents(context: IPluginContext, patch: typeof ariaComponents): void };
}

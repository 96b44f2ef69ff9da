import type { IPluginContext } from '@tarojs/service';

/**
 * Taro's weapp templates list every attribute that a component may carry and leave the aria ones out, so
 * screen readers would hear nothing of ours. This build plugin merges them in (about 7 KB of template).
 */
export default function ariaAttributes(context: IPluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: TemplatedPlatform) {
      if (platform.platform !== 'weapp') return;
      const patch = Object.fromEntries(READ_ALOUD.map((component) => [component, ARIA_ATTRIBUTES]));
      platform.template.mergeComponents(context, patch);
    },
  });
}

interface TemplatedPlatform {
  platform: string;
  template: { mergeComponents(context: IPluginContext, patch: Record<string, Record<string, string>>): void };
}

const READ_ALOUD = ['View', 'Text', 'Image', 'Button', 'ScrollView'];

/** Attribute name in WXML, and the expression that stands for "not given". */
const ARIA_ATTRIBUTES: Record<string, string> = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': 'false',
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
  'aria-modal': '',
};

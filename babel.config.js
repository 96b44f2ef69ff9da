/**
 * Babel for the client alone (Taro's webpack build); tests and functions go through swc and esbuild.
 * The targets are what WeChat's base library 3.x and browsers of the last years run, so no polyfill is bundled.
 */
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: false,
        targets: { ios: '13', android: '80', chrome: '80' },
      },
    ],
  ],
};

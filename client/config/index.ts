import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const root = path.resolve(__dirname, '../..');
const target = process.env.TARO_ENV ?? 'weapp';
/** With the page of components (src/app.config.ts) a build stands in a folder of its own, never where people get theirs. */
const folder = process.env.CATALOGUE === '1' && target === 'h5' ? 'catalogue' : target;
/** What phones of 2021 understand, in a browser; WeChat's engine on older ones does not. */
const newest = target === 'h5' ? 'es2022' : 'es2019';

/** What the client shares with the functions: the wire's types and the display of money and days. */
const compile = {
  // Packages come compiled for older browsers than ours; compiling them again is a third of the build.
  exclude: [path.join(root, 'node_modules')],
  include: [
    path.join(root, 'cloudfunctions/shared/contract'),
    path.join(root, 'cloudfunctions/shared/domain'),
  ],
};

/** The part of webpack-chain that we touch; Taro hands its own instance in. */
interface BabelRule {
  use(name: string): { tap(change: (options: object) => object): unknown };
}
interface WebpackChain {
  module: { rule(name: string): BabelRule };
  performance: { hints(value: boolean): unknown };
  resolve: { alias: { set(name: string, path: string | false): unknown } };
  optimization: { set(name: string, value: string): unknown };
  plugin(name: string): { tap(change: (options: unknown[]) => unknown[]): unknown };
}
interface TaroOptions {
  loaderMeta: { extraImportForWeb: string; execBeforeCreateWebApp: string };
}

/**
 * Taro's build settings for both targets. Lengths are written in real pixels (design.md measures at 375),
 * so the px conversion is off on both sides: at 320 px and on tablets the layout flows instead of being scaled.
 */
export default defineConfig({
  projectName: 'green-points',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 1 },
  sourceRoot: 'src',
  outputRoot: `../dist/${folder}`,
  // Both speak React's interface; a browser has to load the one that it gets.
  framework: target === 'h5' ? 'preact' : 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: [path.join(__dirname, 'ariaAttributes.ts')],
  jsMinimizer: 'esbuild',
  cssMinimizer: 'csso',
  esbuild: { minify: { enable: true, config: { target: newest, charset: 'utf8' } } },
  logger: { quiet: true, stats: false },
  // WeChat takes the tab bar's pictures by the names in theme.json, which webpack does not read.
  copy: {
    patterns: target === 'weapp' ? [{ from: 'src/assets/tabs/', to: '../dist/weapp/assets/tabs/' }] : [],
    options: {},
  },
  mini: {
    compile,
    // Every rule names its own block, so the order of files does not matter.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: false, config: {} } },
    webpackChain: adjustWebpack,
  },
  h5: {
    compile,
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    useHtmlComponents: true,
    postcss: { pxtransform: { enable: false, config: {} }, autoprefixer: { enable: false, config: {} } },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain: adjustBrowser,
  },
});

/**
 * Taro runs inside `client/` while the Babel settings stand at the root: without this TypeScript does not
 * parse. Webpack's size hints are for sites without a router that loads pages on demand.
 */
function adjustWebpack(chain: WebpackChain): void {
  chain.module
    .rule('script')
    .use('babelLoader')
    .tap((options) => ({ ...options, configFile: path.join(root, 'babel.config.js') }));
  chain.performance.hints(false);
}

/** With elements and a tab bar of our own for Taro's, and without what no page uses: the pulling down of whole pages. */
function adjustBrowser(chain: WebpackChain): void {
  adjustWebpack(chain);
  const ours = path.resolve(__dirname, '../src/platform');
  chain.resolve.alias.set('@tarojs/components$', path.join(ours, 'elements.h5.ts'));
  chain.resolve.alias.set('@tarojs/components/dist/components', path.join(ours, 'tabBar.h5.ts'));
  chain.resolve.alias.set('@tarojs/components/dist/taro-components/taro-components.css', false);
  chain.plugin('mainPlugin').tap((all) => {
    const [options, ...rest] = all as [TaroOptions, ...unknown[]];
    const loaderMeta = { ...options.loaderMeta, extraImportForWeb: '', execBeforeCreateWebApp: '' };
    return [{ ...options, loaderMeta }, ...rest];
  });
  // The page that most people come to is loaded beside the app: its files are found by their names (scripts/buildClient.ts).
  chain.optimization.set('chunkIds', 'named');
}

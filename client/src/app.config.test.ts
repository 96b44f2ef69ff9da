interface AppConfig {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

describe('the list of pages', () => {
  const before = { ...process.env };
  afterEach(() => {
    process.env = { ...before };
  });

  it('has the catalogue only where it is asked for, and never inside WeChat', () => {
    expect(rootsWith({ TARO_ENV: 'h5', CATALOGUE: '1' })).toContain('pages/catalogue');
    expect(rootsWith({ TARO_ENV: 'h5', CATALOGUE: '' })).not.toContain('pages/catalogue');
    expect(rootsWith({ TARO_ENV: 'h5' })).not.toContain('pages/catalogue');
    expect(rootsWith({ TARO_ENV: 'weapp', CATALOGUE: '1' })).not.toContain('pages/catalogue');
  });
});

/** The folders of the subpackages of a build in this environment. */
function rootsWith(environment: Record<string, string>): string[] {
  delete process.env.CATALOGUE;
  Object.assign(process.env, environment);
  // Taro makes it known to the file; it hands the settings through.
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config });
  let config: AppConfig | undefined;
  jest.isolateModules(() => {
    config = require('./app.config').default;
  });
  return config!.subPackages.map(({ root }) => root);
}

import { aGroupBrand, groupBrandStart } from '../builders/aGroupBrand';
import { type Cloud, startCloud } from '../harness/cloud';
import { launch, type MiniProgram, shows, until } from './miniProgram';

/** The compiled mini-program of somebody who leads a group, against our functions on a local CloudBase. */
describe('a manager in the mini-program', () => {
  let cloud: Cloud;
  let program: MiniProgram;
  const calls: string[] = [];

  beforeAll(async () => {
    cloud = await startCloud({ clockStart: groupBrandStart });
    await aGroupBrand(cloud);
    program = launch((name, data) => {
      calls.push(`${name}.${data.action}`);
      return cloud.local.callFunction(name, data, { openid: 'mia', source: 'wx_client' });
    });
  });
  afterAll(() => cloud.close());

  it('sees the group first, of two generations and a total, with one call beside the opening one', async () => {
    const home = await program.open('pages/home/index');
    await shows(home, '15,000.00元');
    expect(home.text()).toContain('我的团队');
    expect(home.text()).toContain('本月业绩·11月1日至22日');
    expect(home.text()).toContain('比上月同期多15,000.00元');
    expect(home.text()).toContain('活跃会员3/10人');
    expect(home.text()).toContain('直推8人·活跃13,000.00');
    expect(home.text()).toContain('间推1人·活跃19,000.00');
    expect(home.text()).toContain('更深1人·只计合计3,000.00');
    expect(home.text()).toContain('安*满团队2人15,000.00');
    expect([...calls].sort()).toEqual(['group.overview', 'points.home']);
    home.close();
  });

  it('opens a figure into how it is counted', async () => {
    const home = await program.open('pages/home/index');
    await shows(home, '15,000.00元');
    home.tap('figure-volume');
    await shows(home, '直推3,000.00间推9,000.00更深3,000.00合计15,000.00');
    home.close();
  });

  it('goes on in the ranking, and to its own points', async () => {
    const home = await program.open('pages/home/index');
    await shows(home, '再看一些');
    home.tap('more-ranked');
    await shows(home, '8');
    await until(
      () => !home.text().includes('再看一些'),
      () => home.text(),
    );
    home.tap('view-points');
    await shows(home, '可用积分');
    expect(home.text()).not.toContain('直推业绩排行');
    home.tap('view-group');
    await shows(home, '直推业绩排行');
    home.close();
  });
});

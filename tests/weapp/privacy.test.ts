import { aSmallBrand, smallBrandStart } from '../builders/aSmallBrand';
import { type Cloud, startCloud } from '../harness/cloud';
import { launch, type MiniProgram, type OpenPage, shows, until } from './miniProgram';

/** Messages, settings and privacy in the compiled mini-program, with our functions on a local CloudBase. */
describe('in the mini-program', () => {
  let cloud: Cloud;
  let program: MiniProgram;
  let openid = 'ann';

  beforeAll(async () => {
    cloud = await startCloud({ clockStart: smallBrandStart });
    await aSmallBrand(cloud);
    program = launch((name, data) => cloud.local.callFunction(name, data, { openid, source: 'wx_client' }));
  });
  afterAll(() => cloud.close());

  const asked = (name: string) => program.phone.asked.filter(([asked]) => asked === name);

  /** The button takes the digits with the next rendering. */
  const type = async (page: OpenPage, value: string) => {
    page.fire('phone-end', 'input', { value });
    await new Promise((resolve) => setTimeout(resolve, 300));
  };

  it('the bell tells how many messages are new, until they were seen', async () => {
    const mine = await program.open('pages/mine/index');
    await shows(mine, '消息3');
    expect(mine.ariaWith('消息，3 条未读')).toBe('aria-label');
    const messages = await program.open('pages/messages/index');
    await shows(messages, '订单已计入');
    expect(messages.text()).toContain('138****0002通过你的邀请成为会员。');
    expect(messages.text()).toContain('138****0002的第一笔订单已付款。');
    expect(messages.text()).toContain('付款3,000.00元，赠送7,500.00积分，11月21日起每日释放。');
    await until(
      () => !mine.text().includes('消息3'),
      () => mine.text(),
    );
    messages.close();
    mine.close();
  });

  it('a message leads to what it tells of', async () => {
    const messages = await program.open('pages/messages/index');
    await shows(messages, '订单已计入');
    for (const place of [0, 1, 2]) messages.tap(`message-${place}`);
    const went = (name: string, url: string) => asked(name).some(([, options]) => options.url === url);
    await until(
      () => went('navigateTo', '/pages/orders/index') && went('switchTab', '/pages/invite/index'),
      () => JSON.stringify(program.phone.asked),
    );
    messages.close();
  });

  it('a larger type and a fixed look are kept and hold on every page', async () => {
    const settings = await program.open('pages/settings/index');
    await shows(settings, '标准大特大');
    settings.tap('type-larger');
    settings.tap('look-dark');
    await until(
      () => JSON.stringify(program.phone.storage.get('display')) === '{"type":"larger","look":"dark"}',
      () => JSON.stringify([...program.phone.storage]),
    );
    settings.tap('hide-amounts');
    await until(
      () => program.phone.storage.get('amounts.hidden') === true,
      () => JSON.stringify([...program.phone.storage]),
    );
    await shows(settings, '今日释放••••');
    settings.tap('hide-amounts');
    settings.tap('type-standard');
    settings.tap('look-system');
    await shows(settings, '今日释放126.18');
    settings.close();
  });

  it('the export is shown, and copied', async () => {
    const privacy = await program.open('pages/privacy/index');
    await shows(privacy, '保存了什么，为什么');
    privacy.tap('line-export');
    await shows(privacy, '手机号13800000001');
    expect(privacy.text()).toContain('订单1笔');
    privacy.tap('copy-export');
    await until(
      () => asked('setClipboardData').length > 0,
      () => privacy.text(),
    );
    const copied = JSON.parse(String(asked('setClipboardData').at(-1)?.[1].data));
    expect(copied).toMatchObject({
      person: { name: '林小满', phone: '13800000001' },
      orders: [{ number: '1' }],
    });
    privacy.close();
  });

  it('closing asks for the last digits, says when they are wrong, and then forgets the member', async () => {
    openid = 'ann';
    // Whatever was seen before, a poster among it, is forgotten with the account.
    const poster = await program.open('pages/poster/index');
    await shows(poster, '保存到相册');
    poster.close();
    const privacy = await program.open('pages/privacy/index');
    await shows(privacy, '注销账号');
    privacy.tap('line-close');
    await shows(privacy, '注销后不能恢复');
    await shows(privacy, '可用180.00，待释放7,320.00');
    await type(privacy, '0009');
    privacy.tap('confirm-close');
    await shows(privacy, '后四位和注册的手机号不一致');
    await type(privacy, '0001');
    privacy.tap('confirm-close');
    privacy.tap('confirm-close');
    await shows(privacy, '注册后就能看到');
    expect(await cloud.as('ann').call('account', 'session')).toMatchObject({ data: { profile: null } });
    expect([...program.phone.storage.keys()].filter((key) => key.startsWith('seen.'))).toEqual([]);
    privacy.close();
    const home = await program.open('pages/home/index');
    await shows(home, '注册后就能看到');
    expect(home.text()).not.toContain('我的团队');
    home.close();
  });

  it('whoever closed the account is asked to register on these pages', async () => {
    const messages = await program.open('pages/messages/index');
    await shows(messages, '注册后就能看到');
    messages.close();
  });
});

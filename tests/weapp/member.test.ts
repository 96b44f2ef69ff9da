import { aSmallBrand, type SmallBrand, smallBrandStart } from '../builders/aSmallBrand';
import { type Cloud, startCloud } from '../harness/cloud';
import { launch, type MiniProgram, shows } from './miniProgram';

/** The compiled mini-program, as WeChat runs it, against our functions on a local CloudBase. */
describe('a member in the mini-program', () => {
  let cloud: Cloud;
  let brand: SmallBrand;
  let program: MiniProgram;

  beforeAll(async () => {
    cloud = await startCloud({ clockStart: smallBrandStart });
    brand = await aSmallBrand(cloud);
    program = launch((name, data) =>
      cloud.local.callFunction(name, data, { openid: 'ann', source: 'wx_client' }),
    );
  });
  afterAll(() => cloud.close());

  it('sees what is released in its parts, and what is still to come', async () => {
    const home = await program.open('pages/home/index');
    await shows(home, '每日释放36.00分享加速54.00');
    expect(home.text()).toContain('可用积分11月22日已日结180.00');
    expect(home.text()).toContain('待释放7,320.00');
    home.close();
  });

  it('opens the arithmetic of a figure by tapping it', async () => {
    const home = await program.open('pages/home/index');
    await shows(home, '待释放');
    home.tap('figure-pools');
    await shows(home, '7,500.00−180.00');
    home.tap('today');
    await shows(home, '1.2%×1笔订单金额3,000.00=36.00');
    await shows(home, '50%×1位好友当天的每日释放108.00=54.00');
    home.close();
  });

  it('opens a part of a day into its sentence and the friends behind it', async () => {
    const home = await program.open('pages/home/index');
    await shows(home, '待释放');
    home.tap('today');
    await shows(home, '分享一代');
    home.tap('part-share1');
    await shows(home, '按其中的50%加速释放你自己的积分，应得54.00。');
    await shows(home, '138****000250%×108.0054.00');
    home.tap('sheet-back');
    await shows(home, '1.2%×1笔订单金额3,000.00=36.00');
    home.close();
  });

  it('sees each order with what it gave, and the rules of the plan in force', async () => {
    const orders = await program.open('pages/orders/index');
    await shows(orders, '3,000.00元1赠送7,500.00积分');
    orders.close();
    const rules = await program.open('pages/rules/index');
    await shows(rules, '初级会员单笔满3,000元·2.5倍');
    await shows(rules, '每天释放订单金额的1.2%');
    rules.close();
    const agreement = await program.open('pages/agreement/index');
    await shows(agreement, '一个手机号对应一个会员账号');
    agreement.close();
  });

  it('sees a month in all, with what it began and ended with', async () => {
    const statement = await program.open('pages/statement/index', { month: '2026-11' });
    await shows(statement, '每日释放72.00分享一代108.00封顶未发0.00');
    await shows(statement, '期初待释放0.00新增赠送+7,500.00本月释放−180.00期末待释放7,320.00');
    statement.tap('month-before');
    await shows(statement, '这个月还没有日结过的日子');
    statement.close();
  });

  it('tells a screen reader what can be tapped', async () => {
    const home = await program.open('pages/home/index');
    await shows(home, '可用积分');
    expect(home.ariaWith('隐藏金额')).toBe('aria-label');
    expect(home.ariaWith('button')).toBe('aria-role');
    home.close();
  });

  it('shares a card whose path carries the invite code', async () => {
    const invite = await program.open('pages/invite/index');
    await shows(invite, brand.code);
    await shows(invite, '直推1人');
    expect(invite.shared()).toMatchObject({
      title: '林小满请你一起，每天一点绿',
      path: `/pages/home/index?invite=${brand.code}`,
    });
    invite.close();
  });

  it('sees each order with its last day on the release page', async () => {
    const release = await program.open('pages/release/index');
    await shows(release, '3,000.00元订单');
    await shows(release, '已释放180.00/7,500.00');
    release.close();
  });
});

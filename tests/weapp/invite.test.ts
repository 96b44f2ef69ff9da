import { aSmallBrand, type SmallBrand, smallBrandStart } from '../builders/aSmallBrand';
import { type Cloud, startCloud } from '../harness/cloud';
import { launch, type MiniProgram, shows, until } from './miniProgram';

/** What leaves the mini-program: cards, posters, codes; against our functions on a local CloudBase. */
describe('inviting from the mini-program', () => {
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

  const asked = (name: string) => program.phone.asked.filter(([one]) => one === name);

  it('sends a card whose picture is drawn for the member', async () => {
    const invite = await program.open('pages/invite/index');
    await shows(invite, brand.code);
    await until(
      () => invite.shared().imageUrl.startsWith('wxfile://'),
      () => invite.shared().imageUrl,
    );
    expect(program.phone.drawn).toEqual(expect.arrayContaining(['林小满 邀请你', '满']));
    expect(invite.sharedToTimeline()).toEqual({
      title: '林小满请你一起，每天一点绿',
      query: `invite=${brand.code}`,
      imageUrl: invite.shared().imageUrl,
    });
    invite.tap('to-poster');
    await until(
      () => asked('navigateTo').some(([, { url }]) => url === '/pages/poster/index'),
      () => 'no way to the poster',
    );
    invite.close();
  });

  it('copies a link that opens the mini-program from outside', async () => {
    const invite = await program.open('pages/invite/index');
    await shows(invite, brand.code);
    invite.tap('copy-link');
    await until(
      () => asked('showToast').some(([, { title }]) => title === '链接已复制，30 天内有效'),
      () => 'nobody was told',
    );
    const [, { data }] = asked('setClipboardData').at(-1)!;
    const opened = await fetch(String(data), { redirect: 'manual' });
    expect(opened.headers.get('location')).toBe(`/#/pages/home/index?invite=${brand.code}`);
    invite.close();
  });

  it('draws a poster with the code, and saves it to the album', async () => {
    const poster = await program.open('pages/poster/index');
    await shows(poster, '保存到相册');
    expect(program.phone.drawn).toEqual(expect.arrayContaining(['邀请你一起来', brand.code]));
    poster.tap('save-poster');
    await until(
      () => asked('saveImageToPhotosAlbum').length === 1,
      () => 'nothing saved',
    );
    expect(asked('saveImageToPhotosAlbum')[0]![1]).toMatchObject({
      filePath: expect.stringMatching(/^wxfile:/),
    });
    await until(
      () => asked('showToast').some(([, { title }]) => title === '已保存'),
      () => 'nobody was told',
    );
    expect(poster.text()).not.toContain('没有相册权限');
    poster.close();
  });

  it('says what to do after the album was refused, and saves once it is allowed', async () => {
    program.phone.album = 'refused';
    const poster = await program.open('pages/poster/index');
    await shows(poster, '保存到相册');
    poster.tap('save-poster');
    await shows(poster, '没有相册权限');
    poster.tap('open-settings');
    await until(
      () => !poster.text().includes('没有相册权限'),
      () => poster.text(),
    );
    const before = asked('showToast').length;
    poster.tap('save-poster');
    await until(
      () => asked('showToast').length > before,
      () => 'nobody was told',
    );
    poster.close();
  });
});

import { aSmallBrand, smallBrandStart } from '../builders/aSmallBrand';
import { type Cloud, startCloud } from '../harness/cloud';
import { launch, shows } from './miniProgram';

/** The compiled mini-program while one function gives no answer; how WeChat says so: reference/errcode of its documentation. */
describe('the mini-program without the figures', () => {
  let cloud: Cloud;

  beforeAll(async () => {
    cloud = await startCloud({ clockStart: smallBrandStart });
    await aSmallBrand(cloud);
  });
  afterAll(() => cloud.close());

  it('knows who the caller is all the same', async () => {
    const program = launch(async (name, data) => {
      if (name === 'points') throw Object.assign(new Error('cloud.callFunction:fail'), { errCode: -504002 });
      return cloud.local.callFunction(name, data, { openid: 'ann', source: 'wx_client' });
    });
    const mine = await program.open('pages/mine/index');
    await shows(mine, '林小满');
    mine.close();
  });
});

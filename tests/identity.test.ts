import { accountContract } from '../cloudfunctions/shared/contract/account';
import type { Actions } from '../cloudfunctions/shared/contract/action';
import { dayCloseContract } from '../cloudfunctions/shared/contract/dayClose';
import { ordersContract } from '../cloudfunctions/shared/contract/orders';
import { plansContract } from '../cloudfunctions/shared/contract/plans';
import { pointsContract } from '../cloudfunctions/shared/contract/points';
import { referralContract } from '../cloudfunctions/shared/contract/referral';
import type { Reply } from '../cloudfunctions/shared/contract/reply';
import { type Cloud, startCloud } from './harness/cloud';
import { documents } from './harness/documents';
import { answerOf, refusalOf, register } from './harness/people';

const areas: Record<string, Actions> = {
  account: accountContract,
  referral: referralContract,
  plans: plansContract,
  orders: ordersContract,
  dayClose: dayCloseContract,
  points: pointsContract,
};

let cloud: Cloud;
let victim: string;
beforeAll(async () => {
  cloud = await startCloud({ functions: Object.keys(areas) });
  victim = (await register(cloud, 'victim', '13800000001')).profile.member;
  await register(cloud, 'eve', '13800000002');
  await cloud.operator('admin');
  // Answers that tell the time are compared, too.
  cloud.local.clock.freeze();
});
afterAll(() => cloud.close());

/** Everything by which a call could claim to be somebody else's, the timer's or an operator's, beside its data. */
const claims = () => ({
  openid: 'victim',
  OPENID: 'victim',
  userInfo: { openId: 'victim' },
  member: victim,
  caller: { kind: 'client', openid: 'victim' },
  operator: { id: 'wx:operator-admin', name: 'admin', role: 'admin' },
  Type: 'Timer',
  TriggerName: 'dayClose',
  SOURCE: 'wx_trigger',
});
const calls = async (area: string, event: Record<string, unknown>, openid?: string) =>
  (await cloud.local.callFunction(area, event, { openid, source: 'wx_client' })) as Reply;
/** What a call answers, without what is another each time: its number, and what is sealed. */
const answered = (reply: Reply): unknown =>
  JSON.parse(JSON.stringify(reply), (key, value) => (key === 'requestId' || key === 'place' ? '' : value));
const every = Object.entries(areas).flatMap(([area, contract]) =>
  Object.entries(contract).map(([action, { access }]) => ({ area, action, access })),
);

describe('who is calling', () => {
  it('is never taken from beside the data: a claim there changes no answer', async () => {
    for (const { area, action } of every) {
      const honest = await calls(area, { action, data: {} }, 'eve');
      const claimed = await calls(area, { ...claims(), action, data: {} }, 'eve');
      expect(answered(claimed)).toEqual(answered(honest));
      expect(JSON.stringify(claimed)).not.toContain(victim);
    }
  });

  it.each(every)(
    'is never taken from the data of $area $action, which takes no field it does not know',
    async (call) => {
      const before = await documents(cloud);
      for (const [claim, value] of Object.entries(claims())) {
        const reply = await calls(call.area, { action: call.action, data: { [claim]: value } }, 'eve');
        const expected =
          call.access === 'visitor' || call.access === 'member' ? 'INVALID_INPUT' : 'NOT_ALLOWED';
        expect({ claim, code: refusalOf(reply) }).toEqual({ claim, code: expected });
      }
      expect(await documents(cloud)).toEqual(before);
    },
  );

  it('is nobody where the platform names nobody', async () => {
    for (const { area, action } of every)
      expect(refusalOf(await calls(area, { ...claims(), action, data: {} }))).toBe('NOT_SIGNED_IN');
  });

  it("is whom the platform names, and only that one's account is shown", async () => {
    const session = await calls('account', { ...claims(), action: 'session' }, 'eve');
    expect(answerOf<{ profile: { phoneMasked: string } }>(session).profile.phoneMasked).toBe('138****0002');
  });
});

import type { dayCloseContract } from '../shared/contract/dayClose';
import type { Handler } from '../shared/runtime/serve';
import { newestCloses } from '../shared/store/dayCloses';
import { setting } from '../shared/store/settings';
import { alarmsOf } from './alarms';
import { closeView } from './closeView';

/** About a month. */
const shown = 31;

export const status: Handler<typeof dayCloseContract.status> = async ({ now }) => {
  const [published, seal, closes] = await Promise.all([
    setting('published'),
    setting('seal'),
    newestCloses(shown + 1),
  ]);
  const alarms = alarmsOf({ published, seal, closes, now });
  // The last one is only what the one before it goes on from.
  const views = closes.slice(0, shown).map((close, at) => closeView(close, closes[at + 1] ?? null));
  return { published: published?.date ?? null, alarms, closes: views };
};

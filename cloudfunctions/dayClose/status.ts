import type { dayCloseContract } from '../shared/contract/dayClose';
import type { Handler } from '../shared/runtime/serve';
import { newestCloses } from '../shared/store/dayCloses';
import { setting } from '../shared/store/settings';
import { closeView } from './closeView';

/** About a month. */
const shown = 31;

export const status: Handler<typeof dayCloseContract.status> = async () => {
  const [published, closes] = await Promise.all([setting('published'), newestCloses(shown)]);
  return { published: published?.date ?? null, closes: closes.map(closeView) };
};

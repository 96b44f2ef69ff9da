import type { PhoneCodes } from '../wechat/phoneCodes';
import type { Subscriptions } from '../wechat/subscriptions';
import { generateUrlLink } from './generateUrlLink';
import { getPhoneNumber } from './getPhoneNumber';
import { getUnlimited } from './getUnlimited';
import type { ApiAnswer, ApiParameters } from './messages';
import { sendSubscribeMessage } from './sendSubscribeMessage';

/** What the stand-ins of WeChat's APIs work on. */
export interface OpenApiWorld {
  phoneCodes: PhoneCodes;
  subscriptions: Subscriptions;
  now(): Date;
  /** The gateway's address, for the pictures that lead back to it. */
  url: string;
}

export type OpenApi = (parameters: ApiParameters, world: OpenApiWorld) => ApiAnswer | Promise<ApiAnswer>;

/** The APIs of `cloud.openapi.*` that exist here, by the names that the SDK calls them. */
export const OPEN_APIS: ReadonlyMap<string, OpenApi> = new Map<string, OpenApi>([
  ['phonenumber.getPhoneNumber', getPhoneNumber],
  ['wxacode.getUnlimited', getUnlimited],
  ['urllink.generate', generateUrlLink],
  ['subscribeMessage.send', sendSubscribeMessage],
]);

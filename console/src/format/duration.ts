import { texts } from '../texts/texts';

/** "640 毫秒", "38 秒", "1 分 24 秒", "2 小时 5 分": as exact as somebody who waits needs it. */
export function shownDuration(ms: number): string {
  if (ms < 1000) return texts.states.milliseconds(Math.round(ms));
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return texts.states.seconds(seconds);
  if (seconds < 3600) return texts.states.minutes(Math.floor(seconds / 60), seconds % 60);
  return texts.states.hours(Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60));
}

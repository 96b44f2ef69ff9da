import type { HomeView } from '../../../cloudfunctions/shared/contract/points';
import { texts } from '../texts/texts';

/** What people call a rank: as the plan in force names it where we know, else as the presets do. */
export function rankNameIn(view: HomeView): (id: string) => string {
  const known = [view.rank?.current, view.rank?.next];
  return (id) => known.find((rank) => rank?.id === id)?.name ?? presetNames[id] ?? id;
}

const presetNames: Record<string, string> = texts.ranks;

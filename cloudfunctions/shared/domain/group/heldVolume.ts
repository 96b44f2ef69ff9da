/** A member's row of one day, as far as volumes go. */
export interface VolumeRow {
  /** Running number of the inviter on that day, or -1. */
  inviter: number;
  ownVolume: number;
  teamVolume: number;
}

/** Volume of a member with its team. */
const whole = ({ ownVolume, teamVolume }: VolumeRow): number => ownVolume + teamVolume;

/**
 * Sum of the own volumes that the people of a group had on an earlier day, wherever they hung then. The close has added the
 * volumes up along the lines of that day: of the top's team volume are taken away the teams that hung in the group and are
 * none of it today, and added those that hung elsewhere and are of it today. Where nobody moved that is the team volume.
 * @param top the row of the group's top on that day
 * @param isOfGroup whether a number is of the group today, the top included
 * @param moved rows of that day of everybody whose inviter may have been another one, by number
 */
export function heldVolume(
  top: VolumeRow | undefined,
  isOfGroup: (number: number) => boolean,
  moved: ReadonlyMap<number, VolumeRow>,
): number {
  let volume = top?.teamVolume ?? 0;
  for (const [number, row] of moved) {
    const hungIn = isOfGroup(row.inviter);
    if (isOfGroup(number) && !hungIn) volume += whole(row);
    if (!isOfGroup(number) && hungIn) volume -= whole(row);
  }
  return volume;
}

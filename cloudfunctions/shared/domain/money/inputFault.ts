/** What is wrong with something that came from outside: the field it stood in, and the fault. A value, not our bug. */
export class InputFault extends Error {
  constructor(
    readonly field: string,
    readonly fault: string,
  ) {
    super(`${field}: ${fault}`);
  }
}

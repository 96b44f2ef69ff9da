/** Why a day cannot be published: the rule, and the member, page or event, in English for operators (day-close.md 4). */
export class CloseFault extends Error {}

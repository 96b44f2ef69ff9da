/** The version of the agreement that a member consents to at registration. */
export const agreementVersion = '2026-11';

/** The key of every version of the plan. */
export const plansKey = ['plans', 'history'] as const;

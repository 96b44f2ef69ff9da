/** What stands in the circle beside a name: its first letter, which may take more than one place in the text. */
export const initial = (name: string): string => [...name][0] ?? '';

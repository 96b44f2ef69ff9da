/** What an import is kept under while its page is open. */
export const importKey = (importId: string) => ['imports', 'state', importId] as const;

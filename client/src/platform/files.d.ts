/** Hands a text over as a file: the browser's downloads, or WeChat's sheet for sending or keeping a file. Called in the tap itself. */
export declare function handOverFile(name: string, text: string): Promise<'done' | 'cancelled' | 'failed'>;

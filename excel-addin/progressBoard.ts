/** Hears how far a command is, share 0..1 with what is being done in words; true: the user wants to stop. */
export type HearProgress = (share: number, text: string) => boolean;

// Text that others wrote, made safe to stand in a prompt’s data block.

/** Takes away what could end a block early. */
export const asData = (text: string): string =>
  text.replace(/<\/?(data|system)[^>]*>|```/giu, ' ').trim()

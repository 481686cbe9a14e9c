/** Windows of one profile tell each other which claims they committed to; what they show follows the database. */

export interface OtherWindows {
  announce(claims: readonly string[]): void
  onChange(listener: (claims: readonly string[]) => void): () => void
  close(): void
}

export function createOtherWindows(name = 'proofdesk-claims'): OtherWindows {
  const channel = new BroadcastChannel(name)
  return {
    announce: claims => channel.postMessage([...claims]),
    onChange(listener) {
      const hear = ({ data }: MessageEvent<unknown>) => {
        if (Array.isArray(data)) listener(data.filter(claim => typeof claim === 'string'))
      }
      channel.addEventListener('message', hear)
      return () => channel.removeEventListener('message', hear)
    },
    close: () => channel.close(),
  }
}

/** Asks the browser, once, not to throw the profile's data away when the disk fills; true = it will not. */
export async function keepStorage(storage: StorageManager | undefined): Promise<boolean> {
  if (!storage?.persist) return false
  return (await storage.persisted()) || (await storage.persist())
}

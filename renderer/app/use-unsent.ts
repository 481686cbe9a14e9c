/** What the status line counts: entries of the log that no hub has confirmed, and whether there is a network at all. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useServices } from '../desk/services.ts'

export function useUnsent(): number {
  const { claims } = useServices()
  const [unsent, setUnsent] = useState(0)
  useEffect(() => {
    let isCurrent = true
    const read = async () => {
      const { seq, acked } = await claims.mark()
      if (isCurrent) setUnsent(seq - acked)
    }
    void read()
    const stop = claims.subscribe(() => void read())
    return () => {
      isCurrent = false
      stop()
    }
  }, [claims])
  return unsent
}

export function useOnline(): boolean {
  return useSyncExternalStore(subscribeToNetwork, () => navigator.onLine)
}

function subscribeToNetwork(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

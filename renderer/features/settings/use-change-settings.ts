/** Changes settings and says so when they were refused; true = stored. */
import type { SettingsPatch } from '../../../shared/bridge/settings.ts'
import { useServices } from '../../desk/services.ts'

export function useChangeSettings(): (patch: SettingsPatch) => Promise<boolean> {
  const { settings, refuse } = useServices()
  return async patch => {
    const result = await settings.change(patch)
    if (!result.ok) refuse(result.error)
    return result.ok
  }
}

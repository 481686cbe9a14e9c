/** The views: built-in ones, the reviewer's own, and saving the current query under a name. */
import {
  Button,
  Field,
  Input,
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Popover,
  PopoverSurface,
  tokens,
} from '@fluentui/react-components'
import { DeleteRegular, SaveRegular } from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import type { Settings } from '../../../shared/bridge/settings.ts'
import { type Services, useServices, useSettings } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { type BuiltInView, builtInViews, isBuiltIn, readSavedQuery } from './queue-views.ts'
import { useQueue } from './use-queue.ts'

type SavedView = Settings['savedViews'][number]

const useStyles = makeStyles({
  button: { minWidth: '150px', justifyContent: 'space-between', fontWeight: tokens.fontWeightSemibold },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, width: '260px' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, justifyContent: 'flex-end' },
})

export function ViewPicker() {
  const styles = useStyles()
  const text = useText()
  const services = useServices()
  const { savedViews } = useSettings()
  const { view } = useQueue()
  const [naming, setNaming] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const choose = (id: string, query = isBuiltIn(id) ? builtInViews[id] : view.query) =>
    services.queueView.change({ query, viewId: id, scrollOffset: 0, active: null, selected: new Set() })

  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton ref={button} className={styles.button} appearance="subtle">
            {viewName(view.viewId, savedViews, text)}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {(Object.keys(builtInViews) as BuiltInView[]).map(id => (
              <MenuItem key={id} onClick={() => choose(id)}>
                {text(`queue.view.${id}`)}
              </MenuItem>
            ))}
            {savedViews.length > 0 && (
              <MenuGroup>
                <MenuGroupHeader>{text('queue.view.saved')}</MenuGroupHeader>
                {savedViews.map(saved => (
                  <MenuItem key={saved.id} onClick={() => choose(saved.id, readSavedQuery(saved.query))}>
                    {saved.name}
                  </MenuItem>
                ))}
                {savedViews.map(saved => (
                  <MenuItem
                    key={saved.id}
                    icon={<DeleteRegular />}
                    onClick={() => void removeView(services, saved.id)}
                  >
                    {text('queue.view.remove', { name: saved.name })}
                  </MenuItem>
                ))}
              </MenuGroup>
            )}
            <MenuDivider />
            <MenuItem icon={<SaveRegular />} onClick={() => setNaming(true)}>
              {text('queue.view.save')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Popover
        open={naming}
        onOpenChange={(_event, { open }) => setNaming(open)}
        positioning={{ target: button.current }}
        trapFocus
      >
        <PopoverSurface aria-label={text('queue.view.save')}>
          <NameForm onDone={() => setNaming(false)} />
        </PopoverSurface>
      </Popover>
    </>
  )
}

function NameForm({ onDone }: { readonly onDone: () => void }) {
  const styles = useStyles()
  const text = useText()
  const services = useServices()
  const { view } = useQueue()
  const [name, setName] = useState('')
  const save = async () => {
    const id = `view-${services.ids.create('thread').slice(4)}`
    const saved = { id, name: name.trim(), query: { ...view.query } }
    const { savedViews } = services.settings.current()
    const result = await services.settings.change({ savedViews: [...savedViews, saved] })
    if (!result.ok) return services.refuse(result.error)
    services.queueView.change({ viewId: id })
    onDone()
  }
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <Field label={text('queue.view.name')}>
        <Input value={name} maxLength={100} onChange={(_event, data) => setName(data.value)} />
      </Field>
      <div className={styles.actions}>
        <Button onClick={onDone}>{text('queue.view.cancel')}</Button>
        <Button type="submit" appearance="primary" disabled={name.trim() === ''}>
          {text('queue.view.saveDone')}
        </Button>
      </div>
    </form>
  )
}

async function removeView(services: Services, id: string): Promise<void> {
  const { savedViews } = services.settings.current()
  const result = await services.settings.change({ savedViews: savedViews.filter(saved => saved.id !== id) })
  if (!result.ok) services.refuse(result.error)
}

function viewName(id: string | null, saved: readonly SavedView[], text: ReturnType<typeof useText>): string {
  if (id === null) return text('queue.view.edited')
  if (isBuiltIn(id)) return text(`queue.view.${id}`)
  return saved.find(view => view.id === id)?.name ?? text('queue.view.edited')
}

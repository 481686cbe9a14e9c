/** The viewer's tools in one line that wraps. Every tool is a command; names, keys and states come from the table. */
import {
  Divider,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import {
  AddSquareRegular,
  ArrowRotateClockwiseRegular,
  ArrowRotateCounterclockwiseRegular,
  EyeOffRegular,
  EyeRegular,
  PanelLeftRegular,
  PinRegular,
  SearchRegular,
  SquareHintRegular,
  ZoomInRegular,
  ZoomOutRegular,
} from '@fluentui/react-icons'
import { CommandButton } from '../../commands/command-button.tsx'
import { useCommands } from '../../commands/use-command.ts'
import { useText } from '../../ui/text.ts'
import { PageBox } from './page-box.tsx'
import { useViewer } from './use-viewer.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    flexShrink: 0,
    minHeight: '32px',
    gap: '2px',
    padding: '2px 6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  divider: { flexGrow: 0, height: '20px', margin: '0 4px' },
  space: { flexGrow: 1 },
  zoom: { minWidth: '64px', fontVariantNumeric: 'tabular-nums' },
})

const tool = { size: 'small', appearance: 'subtle', iconOnly: true } as const

export function ViewerToolbar() {
  const { state } = useViewer()
  const t = useText()
  const styles = useStyles()
  return (
    <div role="toolbar" aria-label={t('viewer.toolbar')} className={styles.root}>
      <CommandButton {...tool} command="viewer.thumbnails" icon={<PanelLeftRegular />} />
      <PageBox />
      <Divider vertical className={styles.divider} />
      <CommandButton {...tool} command="viewer.zoom-out" icon={<ZoomOutRegular />} />
      <ZoomMenu className={styles.zoom} />
      <CommandButton {...tool} command="viewer.zoom-in" icon={<ZoomInRegular />} />
      <CommandButton {...tool} command="viewer.rotate-back" icon={<ArrowRotateCounterclockwiseRegular />} />
      <CommandButton {...tool} command="viewer.rotate" icon={<ArrowRotateClockwiseRegular />} />
      <Divider vertical className={styles.divider} />
      <CommandButton {...tool} command="viewer.find" icon={<SearchRegular />} />
      <CommandButton
        {...tool}
        command="viewer.marks"
        icon={state.marksShown ? <EyeRegular /> : <EyeOffRegular />}
      />
      <span className={styles.space} />
      <CommandButton {...tool} command="pin.labels" icon={<SquareHintRegular />} />
      <CommandButton {...tool} command="pin.box" icon={<AddSquareRegular />} />
      <CommandButton {...tool} command="pin.selection" icon={<PinRegular />} />
    </div>
  )
}

const presets = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]

function ZoomMenu({ className }: { readonly className: string }) {
  const { state } = useViewer()
  const registry = useCommands()
  const t = useText()
  const { stage, view } = state
  const percent = (scale: number) => t('viewer.percent', { percent: Math.round(scale * 100) })
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          appearance="subtle"
          className={className}
          aria-label={`${t('viewer.zoom')}: ${percent(view.scale)}`}
        >
          {percent(view.scale)}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => stage?.setScale('page-width')}>{t('viewer.zoomWidth')}</MenuItem>
          <MenuItem onClick={() => stage?.setScale('page-fit')}>{t('viewer.zoomPage')}</MenuItem>
          <MenuItem onClick={() => registry.run('viewer.zoom-evidence')}>
            {t('commands.viewer.zoom-evidence')}
          </MenuItem>
          {presets.map(scale => (
            <MenuItem key={scale} onClick={() => stage?.setScale(scale)}>
              {percent(scale)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

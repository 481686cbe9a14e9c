/**
 * Looks on this computer for what both partners' papers have in common: the same words, the same picture, or pages without
 * text that look the same. It shows where to look and says that honest papers share words, too. Short papers are read at once; long
 * ones when the reviewer asks, with a count and a way to stop.
 */
import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components'
import { DocumentCopyRegular } from '@fluentui/react-icons'
import { useText } from '../../ui/text.ts'
import { useComparison } from './comparison.ts'
import type { Finds, SharedThing } from './find-shared.ts'
import { useShared } from './use-shared.ts'

export function SharedPassages() {
  const styles = useStyles()
  const t = useText()
  const shared = useShared()
  if (shared.kind === 'idle')
    return (
      <Button
        size="small"
        appearance="subtle"
        icon={<DocumentCopyRegular />}
        disabledFocusable={!shared.start}
        onClick={() => shared.start?.()}
      >
        {t('compare.shared.look')}
      </Button>
    )
  if (shared.kind === 'reading')
    return (
      <span className={styles.reading} role="status">
        <ProgressBar
          className={styles.progress}
          value={shared.of === 0 ? 0 : shared.done / shared.of}
          aria-label={t('compare.shared.reading')}
        />
        <Text size={200}>{t('compare.shared.progress', { done: shared.done, of: shared.of })}</Text>
        <Button size="small" appearance="subtle" onClick={shared.cancel}>
          {t('compare.shared.cancel')}
        </Button>
      </span>
    )
  return <Found finds={shared.finds} />
}

function Found({ finds }: { readonly finds: Finds }) {
  const styles = useStyles()
  const t = useText()
  const { things, unread } = finds
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance={things.length > 0 ? 'outline' : 'subtle'}
          icon={<DocumentCopyRegular />}
        >
          {t('compare.shared.found', { count: things.length })}
        </Button>
      </DialogTrigger>
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle
            action={
              <DialogTrigger action="close">
                <Button size="small">{t('compare.decide.close')}</Button>
              </DialogTrigger>
            }
          >
            {t('compare.shared.title')}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <Text as="p" block>
              {t('compare.shared.honest')}
            </Text>
            {unread.map(({ side, count }) => (
              <Text key={side} as="p" block weight="semibold">
                {t(`compare.shared.unread.${side}`, { count })}
              </Text>
            ))}
            <ul className={styles.list}>
              {things.map(thing => (
                <Thing key={keyOf(thing)} thing={thing} />
              ))}
            </ul>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function Thing({ thing }: { readonly thing: SharedThing }) {
  const styles = useStyles()
  const t = useText()
  const { link, sessions } = useComparison()
  const show = () =>
    void link.during(() =>
      Promise.all(
        (['left', 'right'] as const).map(side => {
          const { documentId, page } = thing[side]
          return sessions[side]?.viewer?.showPassage(documentId, page, thing.text)
        }),
      ),
    )
  return (
    <li className={styles.thing}>
      <Text size={200} className={styles.words}>
        {thing.kind === 'words'
          ? t('compare.cell.quote', { quote: thing.text })
          : t(`compare.shared.${thing.kind}`)}
      </Text>
      <Text size={200} className={styles.quiet}>
        {t('compare.shared.where', {
          leftFile: thing.left.fileName,
          leftPage: thing.left.page,
          rightFile: thing.right.fileName,
          rightPage: thing.right.page,
        })}
      </Text>
      <DialogTrigger action="close" disableButtonEnhancement>
        <Button size="small" onClick={show}>
          {t('compare.shared.show')}
        </Button>
      </DialogTrigger>
    </li>
  )
}

function keyOf({ kind, left, right, text }: SharedThing): string {
  return `${kind} ${left.documentId} ${left.page} ${right.documentId} ${right.page} ${text}`
}

const useStyles = makeStyles({
  reading: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  progress: { width: '80px' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalM },
  thing: { display: 'grid', justifyItems: 'start', rowGap: '2px' },
  words: {
    display: '-webkit-box',
    WebkitLineClamp: '3',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
})

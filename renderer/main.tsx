/**
 * Placeholder for the composition root: shows Fluent UI under the Content-Security-Policy, so that the build, the hosts
 * and the browser test can be run before the app exists.
 */
import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  Title1,
  webLightTheme,
} from '@fluentui/react-components'
import { createRoot } from 'react-dom/client'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
const styleRenderer = createDOMRenderer(document, { styleElementAttributes: { nonce } })
const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')

createRoot(place).render(
  <RendererProvider renderer={styleRenderer} targetDocument={document}>
    <FluentProvider theme={webLightTheme}>
      <main>
        <Title1 as="h1">Proofdesk</Title1>
      </main>
    </FluentProvider>
  </RendererProvider>,
)

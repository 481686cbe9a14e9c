/**
 * The import rules of the house for dependency-cruiser: who may know whom. A rule's comment is what a person reads when
 * it fails, so each one says what to do instead. check-layers.ts runs it (`npm run check:layers`).
 */

/** Left to right: a folder of shared/ may import the folders before it, never those after it. */
const sharedOrder = [
  'base',
  'claim',
  'sla',
  'evidence',
  'thread',
  'review',
  'decision',
  'compare',
  'log',
  'figures',
  'bundle',
  'i18n',
  'bridge',
  'sync',
  'report',
]

/** A library and the only places of the app that import it; everything else goes through a module of that place. */
const homes = [
  { library: 'dexie(-react-hooks)?', places: ['renderer/data'] },
  { library: 'pdfjs-dist', places: ['renderer/features/viewer', 'renderer/recheck', 'build'] },
  { library: '@zip\\.js/zip\\.js', places: ['renderer/data', 'hub/bundle'] },
  { library: '@visx/[^/]+', places: ['renderer/features/dashboard'] },
  { library: 'hucre', places: ['renderer/features/report'] },
  { library: 'electron-store', places: ['electron/services'] },
  { library: 'canonicalize', places: ['shared/log', 'shared/base', 'renderer/data', 'build'] },
  { library: '@noble/hashes', places: ['shared/log', 'shared/base', 'renderer/data', 'build'] },
  { library: 'date-holidays', places: ['shared/sla'] },
  { library: '(@hono/node-server|hono)', places: ['hub', 'build'] },
  { library: '@electric-sql/pglite', places: ['hub/database'] },
  { library: 'pg', places: ['hub/database'] },
  { library: 'jose', places: ['hub/auth'] },
  { library: 'electron', places: ['electron'] },
]

const app = '^(shared|electron|renderer|hub|build)/'

function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to }
}

const sharedLeftToRight = sharedOrder
  .slice(0, -1)
  .map((folder, index) =>
    forbid(
      `shared-${folder}-looks-left`,
      `shared/${folder} may import only the folders before it (${sharedOrder.join(' < ')}). Move what is needed to the left, or pass it in.`,
      { path: `^shared/${folder}/` },
      { path: `^shared/(${sharedOrder.slice(index + 1).join('|')})/` },
    ),
  )

const oneHomePerLibrary = homes.map(({ library, places }) =>
  forbid(
    `one-home-for-${library.replaceAll(/[^a-z]+/g, '-').replaceAll(/^-|-$/g, '')}`,
    `This library is known only to ${places.join(', ')}. Use a module of that folder, or add one there.`,
    { path: app, pathNot: `^(${places.join('|')})/` },
    { path: `node_modules/${library}/` },
  ),
)

module.exports = {
  forbidden: [
    ...sharedLeftToRight,
    ...oneHomePerLibrary,
    forbid(
      'no-cycles',
      'These modules import each other in a circle. Take the part both need into a module of its own.',
      {},
      { circular: true },
    ),
    forbid(
      'resolvable',
      'This import leads nowhere. Check the path and its extension.',
      {},
      {
        couldNotResolve: true,
        // Vite's suffixes (?url, ?worker) and modules made while building are unknown to this tool; the type check and
        // the build see them.
        pathNot: '[?](url|worker|raw)|^virtual:',
      },
    ),
    forbid(
      'nothing-imports-tests',
      'The app must not need test/. Move what is shared out of test/ into the layer that owns it.',
      { path: app },
      { path: '^test/' },
    ),
    forbid(
      'shared-is-pure',
      'shared/ knows no platform. Describe what is needed in shared/bridge/host.ts and let a host do it.',
      { path: '^shared/' },
      { path: '^(renderer|electron|hub|build)/' },
    ),
    forbid(
      'shared-without-node',
      'shared/ runs in a page, too. Take the value as an argument, or ask for it through the host.',
      { path: '^shared/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'machines-are-named',
      'xstate lives in *-machine.ts and in log/decide. Ask the machine through its own module.',
      { path: '^shared/', pathNot: '(-machine\\.ts$|^shared/log/decide)' },
      { path: 'node_modules/xstate/' },
    ),
    forbid(
      'sync-without-words',
      'shared/sync carries events, it shows nothing and asks no host. Return plain data instead.',
      { path: '^shared/sync/' },
      { path: '^shared/(i18n|bridge)/' },
    ),
    forbid(
      'features-never-meet',
      'A feature must not import another one. Compose them in renderer/app, or let them meet through an event.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    ),
    forbid(
      'features-know-little',
      'A feature imports shared, and renderer/{ui,data,desk,commands,host,sync}. What it needs from app/ is passed in.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/', pathNot: '^renderer/(features|ui|data|desk|commands|host|sync)/' },
    ),
    forbid(
      'ui-knows-no-claim',
      'renderer/ui is compositions of Fluent UI. Pass what it shows as props; only shared/base and shared/i18n are allowed.',
      { path: '^renderer/ui/' },
      { path: '^(shared|renderer)/', pathNot: '^(renderer/ui|shared/base|shared/i18n)/' },
    ),
    forbid(
      'services-know-no-screen',
      'What features stand on must not import features or app. Turn the call round: take a callback or emit an event.',
      { path: '^renderer/(data|host|commands|desk|sync)/' },
      { path: '^renderer/(features|app)/' },
    ),
    forbid(
      'renderer-not-electron',
      'The renderer asks useHost(), never Electron or Node. Add a member to shared/bridge/host.ts.',
      { path: '^renderer/' },
      { path: '^(electron|hub|build)/', dependencyTypesNot: ['core'], pathNot: '^build/icons/' },
    ),
    forbid(
      'renderer-without-node',
      'The renderer runs in a sandbox without Node. Ask the host instead.',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'electron-not-renderer',
      'The main process must not import the renderer. What both need belongs to shared/.',
      { path: '^electron/' },
      { path: '^(renderer|hub|build)/' },
    ),
    forbid(
      'modules-apart-from-services',
      'electron/modules and electron/services meet only in main.ts and ipc.ts. Pass the one to the other there.',
      { path: '^electron/(modules|services)/' },
      { path: '^electron/(modules|services)/', pathNot: '^electron/$1/' },
    ),
    forbid(
      'hub-knows-the-log',
      'The hub imports the law, the bundle format and sync from shared/. It stores and orders events; it shows nothing.',
      { path: '^hub/' },
      {
        path: '^(shared|renderer|electron|build)/',
        pathNot: '^shared/(base|claim|sla|evidence|decision|log|bundle|sync)/',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The bench's peers have a package.json of their own, installed when that bench runs.
    exclude: { path: '^(out|dist|coverage|test/bench/peers)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css', '.d.ts'],
    },
  },
}

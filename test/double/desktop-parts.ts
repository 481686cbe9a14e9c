/** The desktop's own parts: menu, dialogs, displays, keychain, shell. Nothing is shown; a test reads or replaces them. */
import type { Area, Computer } from './parts.ts'

export interface MenuTemplateItem {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly submenu?: readonly MenuTemplateItem[]
  readonly click?: () => void
}

export interface MenuItem extends Omit<MenuTemplateItem, 'submenu'> {
  readonly submenu?: Menu
}

export class Menu {
  private static application: Menu | null = null
  readonly items: readonly MenuItem[]

  constructor(template: readonly MenuTemplateItem[]) {
    this.items = template.map(({ submenu, ...item }) =>
      submenu ? { ...item, submenu: new Menu(submenu) } : item,
    )
  }

  static buildFromTemplate(template: readonly MenuTemplateItem[]): Menu {
    return new Menu(template)
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.application = menu
  }
  static getApplicationMenu(): Menu | null {
    return Menu.application
  }

  getMenuItemById(id: string): MenuItem | null {
    const all = (items: readonly MenuItem[]): readonly MenuItem[] =>
      items.flatMap(item => [item, ...all(item.submenu?.items ?? [])])
    return all(this.items).find(item => item.id === id) ?? null
  }
}

/** A dialog that no test answered is cancelled, as a person's Escape would. */
export function createDialog() {
  return {
    showOpenDialog: async (_options: object) => ({ canceled: true, filePaths: [] as string[] }),
    showSaveDialog: async (_options: object) => ({ canceled: true, filePath: '' }),
    showErrorBox(title: string, content: string): void {
      throw new Error(`${title}: ${content}`)
    },
  }
}

export function createShell() {
  return {
    openExternal: async (_address: string): Promise<void> => undefined,
    openPath: async (_path: string): Promise<string> => '',
  }
}

export function createScreen({ displays }: Computer) {
  const all = displays.map((workArea: Area, index) => ({ id: index + 1, workArea, bounds: workArea }))
  return { getAllDisplays: () => all, getPrimaryDisplay: () => all[0] }
}

/** Not a cipher, but not the plain text either: a test can see that what is stored was sealed. */
export function createSafeStorage({ keychain }: Computer) {
  const turned = (bytes: Buffer) => Buffer.from(bytes.map(byte => byte ^ 0x5a))
  return {
    isEncryptionAvailable: () => keychain !== 'none',
    getSelectedStorageBackend: () => keychain,
    encryptString: (text: string) => Buffer.concat([Buffer.from('v10'), turned(Buffer.from(text, 'utf8'))]),
    decryptString(sealed: Buffer): string {
      if (sealed.subarray(0, 3).toString() !== 'v10')
        throw new Error('Ciphertext does not appear to be encrypted.')
      return turned(sealed.subarray(3)).toString('utf8')
    },
  }
}

/**
 * The shape of a language: the same keys as English, every leaf a text. Plurals are i18next's `_one` / `_other` keys;
 * languages with one form repeat it, so that a missing key is always a compile error.
 */
import type { messages } from './messages.en.ts'

export type Texts<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Texts<T[Key]> }

export type Messages = Texts<typeof messages>

type Joined<Prefix extends string, Key extends string> = Prefix extends '' ? Key : `${Prefix}.${Key}`

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_one`
  ? Stem
  : Key extends `${infer Stem}_other`
    ? Stem
    : Key

type Leaves<T, Prefix extends string = ''> = {
  [Key in keyof T & string]: T[Key] extends string
    ? Joined<Prefix, WithoutPlural<Key>>
    : Leaves<T[Key], Joined<Prefix, Key>>
}[keyof T & string]

/** Every message of the app as `group.key`. */
export type MessageKey = Leaves<typeof messages>

export type MessageParams = Readonly<Record<string, string | number>>

export type Translate = (key: MessageKey, params?: MessageParams) => string

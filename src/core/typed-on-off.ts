/**
 * How people say that a setting is to be on, or off, in the languages of the bot's readers: the one place that reads
 * it, so that what turns one setting off turns off all of them.
 */
import { once } from './once.ts'
import { phraseIn, phrasesIn } from './time/time-words.ts'

const off = once(() =>
  phrasesIn([
    'off|no|none|never|nothing|not at all|no thanks|stop|cancel|disable|disabled|turn off|switch off',
    'aus|nein|nie|niemals|kein|keine|keinen|keins|nichts|gar nicht|ausschalten|abschalten|deaktivieren',
    'nunca|jamás|ninguno|ninguna|nada|apagar|apagado|apagada|desactivar|desactivado|desactivada',
    'non|jamais|aucun|aucune|rien|pas du tout|arrêter|désactiver|désactivé|désactivée',
    'não|nenhum|nenhuma|desligar|desligado|desligada|desativar|desativado|desativada',
    'нет|никогда|никаких|ничего|не надо|не нужно|стоп|выкл|выключить|выключи|выключено|отключить|отключи',
    'ні|ніколи|жодних|жодного|нічого|немає|не треба|не потрібно|вимк|вимкнути|вимкни|вимкнено',
    'لا|كلا|أبدًا|لا شيء|بدون|مطلقًا|إيقاف|أوقف|إلغاء|تعطيل',
  ]),
)

const on = once(() =>
  phrasesIn([
    'on|yes|always|enable|enabled|turn on|switch on',
    'an|ein|ja|immer|einschalten|aktivieren',
    'sí|siempre|encender|activar|activado|activada',
    'oui|toujours|activer|activé|activée',
    'sim|sempre|ligar|ligado|ligada|ativar|ativado|ativada',
    'да|всегда|вкл|включить|включи|включено',
    'так|завжди|увімк|увімкнути|увімкни|увімкнено',
    'نعم|دائمًا|تشغيل|تفعيل',
  ]),
)

export const meansOff = (written: string): boolean => off().has(phraseIn(written))
export const meansOn = (written: string): boolean => on().has(phraseIn(written))

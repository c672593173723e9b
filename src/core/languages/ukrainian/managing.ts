/** Where somebody sets up a group or a channel from their private chat. */
import type * as english from '../english/managing.ts'
import type { Part } from '../language.ts'

export const managing = (): Part<typeof english.managing> => ({
  forChat: 'Для «{title}»',
  forChatSaid: 'Для «{title}»: {said}',
  settingsOfChat: '‹ Налаштування',
  chooseKnown: 'Яку групу або який канал ви хочете налаштувати?',
  chooseFirst:
    'Яку групу або який канал ви хочете налаштувати? Виберіть кнопками внизу. Вони показують ті, де ви адміністратор, а я учасник.',
  howToShare: 'Виберіть кнопками внизу. Вони показують ті, де ви адміністратор, а я учасник.',
  aGroup: 'Вибрати групу',
  aChannel: 'Вибрати канал',
  anotherChat: 'Інший чат…',
  inHand: 'Протягом години все, що ви сюди надішлете, стосується «*{title}*». Закінчити: /manage',
  followMore: 'Підписатися',
  whatFollows: 'Підписки',
  stopChat: 'Зупинити',
  otherChats: '‹ Інші чати',
  doneManaging: 'Готово',
  managingDone: 'Гаразд. Усе, що ви сюди надішлете, знову стосується цього чату.',
  thatChat: 'цей чат',
  notManager:
    'Налаштовувати «{title}» можуть лише адміністратори й лише там, де я учасник. Тому нічого не змінено, і все, що ви сюди надішлете, знову стосується цього чату.',
  chooseAnew: 'Цього чату більше немає у вашому списку. Виберіть його знову: /manage',
  manageInPrivate: 'Це працює в приватному чаті: відкрийте мене там і надішліть /manage.',
  farewellElsewhere:
    'Усе, що я про нього зберігав, видалено. Сповіщень там більше не буде, а попередні більше не виправляються.',
})

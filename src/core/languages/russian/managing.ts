/** Where somebody sets up a group or a channel from their private chat. */
import type * as english from '../english/managing.ts'
import type { Part } from '../language.ts'

export const managing = (): Part<typeof english.managing> => ({
  forChat: 'Для «{title}»',
  forChatSaid: 'Для «{title}»: {said}',
  settingsOfChat: '‹ Настройки',
  chooseKnown: 'Какую группу или какой канал вы хотите настроить?',
  chooseFirst:
    'Какую группу или какой канал вы хотите настроить? Выберите кнопками внизу: в списке те, где вы администратор, а я участник.',
  howToShare: 'Выберите кнопками внизу: в списке те, где вы администратор, а я участник.',
  aGroup: 'Выбрать группу',
  aChannel: 'Выбрать канал',
  anotherChat: 'Другой чат…',
  inHand: 'В течение часа всё, что вы сюда отправите, относится к «*{title}*». Закончить: /manage',
  followMore: 'Подписаться',
  whatFollows: 'Подписки',
  stopChat: 'Остановить',
  otherChats: '‹ Другие чаты',
  doneManaging: 'Готово',
  managingDone: 'Хорошо. Всё, что вы сюда отправите, снова относится к этому чату.',
  thatChat: 'этот чат',
  notManager:
    'Настраивать «{title}» могут только администраторы и только там, где я участник. Поэтому ничего не изменено, и всё, что вы сюда отправите, снова относится к этому чату.',
  chooseAnew: 'Этого чата больше нет в вашем списке. Выберите его заново: /manage',
  channelInPrivate:
    'Каналы настраиваются в личном чате, где подписчики этого не видят. Администратор этого канала может открыть меня там и отправить /manage.',
  setUp: 'Настроить',
  letIntoChannel:
    'Меня добавили в канал *{title}*. Подписок там пока нет. Настроить его можно здесь, где подписчики этого не видят.',
  manageInPrivate: 'Это работает в личном чате: откройте меня там и отправьте /manage.',
  farewellElsewhere:
    'Всё, что я о нём хранил, удалено. Новостей там больше не будет, а прежние больше не исправляются.',
})

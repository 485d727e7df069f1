import type { InteractionType, Outcome } from '../../model/facts.ts';
import { labelTable } from './label.ts';

export const INTERACTION_TYPES = labelTable<InteractionType>([
  [
    'call',
    'call|phone|phone call|telephone|outbound call|inbound call|voice|anruf|电话|通话|致电|来电',
  ],
  [
    'meeting',
    'meeting|in person|video call|video|zoom|demo|onsite|on site|visit|qbr|ebr|business review|webinar|lunch|training|conference|appointment|event|termin|会议|开会|拜访|面谈|视频会议|培训|演示|例会',
  ],
  [
    'email',
    'email|e mail|mail|message|conversation|outgoing email|incoming email|邮件|电子邮件|来信',
  ],
  [
    'note',
    'note|notes|comment|update|milestone|internal note|memo|task|activity|notiz|备注|笔记|记录|便签',
  ],
  ['ticket', 'ticket|case|support ticket|support case|issue|工单|服务单|支持|售后'],
]);

export const DIRECTIONS = labelTable<'in' | 'out'>([
  [
    'in',
    'in|inbound|incoming|received|from customer|customer|customer initiated|incoming email|eingehend|呼入|来电|收到|客户发起|入|接收|来访',
  ],
  [
    'out',
    'out|outbound|outgoing|sent|to customer|agent|admin initiated|operator initiated|outgoing email|ausgehend|呼出|去电|发出|外呼|我方发起|出|发送',
  ],
]);

export const INTERACTION_OUTCOMES = labelTable<Outcome>([
  [
    'connected',
    'connected|answered call|spoke|reached|completed|interested|successful|接通|已接通|已联系',
  ],
  ['left_voicemail', 'left voicemail|voicemail|left a voicemail|left vm|语音留言|留语音'],
  ['left_message', 'left message|left live message|left a message|已留言|留言'],
  [
    'no_answer',
    'no answer|not answered|missed|missed call|unanswered|no reply|未接|无人接听|未接通|无应答',
  ],
  ['busy', 'busy|line busy|忙线|占线|忙音'],
  ['wrong_number', 'wrong number|bad number|错号|号码错误|空号'],
  ['held', 'held|took place|done|attended|已举行|已召开|已完成'],
  ['no_show', 'no show|did not attend|absent|缺席|未到|爽约'],
  ['rescheduled', 'rescheduled|postponed|moved|改期|延期|已改期'],
  ['answered', 'answered|replied|responded|reply received|已回复|回复|已答复'],
]);

/** −2 to +2. */
export const SENTIMENTS = labelTable<number>([
  [-2, 'very negative|angry|furious|terrible|非常负面|非常消极|很差|愤怒'],
  [-1, 'negative|unhappy|bad|frustrated|concerned|负面|消极|不满|差'],
  [0, 'neutral|mixed|ok|okay|中性|中立|一般'],
  [1, 'positive|happy|good|pleased|正面|积极|满意|好'],
  [2, 'very positive|delighted|excellent|great|非常正面|非常积极|很好|非常好'],
]);

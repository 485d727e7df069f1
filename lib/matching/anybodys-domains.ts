/** Mail providers with a domain in many countries, under whatever suffix. */
const FAMILIES =
  /^(?:aol|gmx|hotmail|live|msn|outlook|protonmail|rocketmail|yahoo|yandex|ymail)\.(?:com?\.)?[a-z]{2,4}$/;

const words = (text: string) => text.trim().split(/\s+/);

/** Mail for everybody. */
const FREE_MAIL = words(`
  126.com 139.com 163.com 188.com 189.cn aliyun.com foxmail.com qq.com sina.cn sina.com sohu.com
  tom.com yeah.net
  daum.net hanmail.net nate.com naver.com
  duck.com fastmail.com fastmail.fm gmail.com googlemail.com hey.com hushmail.com icloud.com
  inbox.com mac.com mail.com me.com pm.me proton.me tuta.com tutamail.com tutanota.com tutanota.de zoho.com
  zohomail.com
  bk.ru inbox.ru list.ru mail.ru rambler.ru ukr.net ya.ru
  abv.bg centrum.cz email.cz freemail.hu gazeta.pl interia.pl o2.pl onet.eu onet.pl op.pl poczta.fm
  post.cz seznam.cz wp.pl
  freenet.de mailbox.org posteo.de posteo.net web.de
  laposte.net libero.it virgilio.it
  bol.com.br ig.com.br terra.com.br uol.com.br
  rediff.com rediffmail.com walla.co.il
`);

/** Access providers, whose customers get an address with the line. */
const ACCESS_PROVIDERS = words(`
  att.net bellsouth.net centurylink.net charter.net comcast.net cox.net earthlink.net frontier.com
  juno.com optonline.net sbcglobal.net verizon.net windstream.net
  bell.net rogers.com shaw.ca sympatico.ca telus.net videotron.ca
  blueyonder.co.uk btinternet.com ntlworld.com plus.com sky.com talktalk.net tiscali.co.uk
  virginmedia.com eircom.net
  bigpond.com bigpond.net.au iinet.net.au optusnet.com.au telstra.com xtra.co.nz
  alice.it arcor.de bluewin.ch free.fr neuf.fr orange.fr sfr.fr t-online.de telenet.be tin.it
  tiscali.it wanadoo.fr
  chello.nl home.nl kpnmail.nl planet.nl skynet.be telefonica.net telia.com ziggo.nl
  docomo.ne.jp ezweb.ne.jp softbank.ne.jp
`);

/** Sites on which everybody has a page under the same domain. */
const SHARED_SITES = words(`
  behance.net bit.ly crunchbase.com etsy.com facebook.com fb.com github.com gitlab.com goo.gl
  google.com instagram.com linkedin.com linktr.ee lnkd.in medium.com notion.so pinterest.com
  reddit.com substack.com t.me telegram.me threads.net tiktok.com twitter.com vimeo.com vk.com
  weibo.com whatsapp.com wikipedia.org wix.com wordpress.com x.com
  xing.com yelp.com youtu.be youtube.com
`);

const ANYBODYS = new Set([...FREE_MAIL, ...ACCESS_PROVIDERS, ...SHARED_SITES]);

/**
 * Whether a registrable domain is that of strangers too: of a mail provider, an access provider or
 * a site that hosts everybody's pages. It identifies no customer.
 * @example isAnybodys('yahoo.co.jp') // true
 */
export function isAnybodys(domain: string): boolean {
  return ANYBODYS.has(domain) || FAMILIES.test(domain);
}

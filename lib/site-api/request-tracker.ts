import type { PageFields } from '../model/page.ts';
import { emailsIn } from '../sites/emails.ts';
import { idAt, lineAt, listAt } from './json.ts';
import { type ApiRequest, JSON_HEADERS, ownId, pathUnder, type SiteApi } from './site-api.ts';

const NUMBER = /^\d{1,18}$/;
/** Who owns what nobody owns, in every language. */
const NOBODY = 'Nobody';

function get(webPath: string, path: string, parse: ApiRequest['parse']): ApiRequest {
  return { path: pathUnder(webPath, `/REST/2.0/${path}`), headers: JSON_HEADERS, parse };
}

/** Who may not administer users is told what the site's configuration shows of them. */
function userOf(user: unknown): Partial<PageFields> {
  return {
    accountName: lineAt(user, 'Organization'),
    contactName: lineAt(user, 'RealName') ?? lineAt(user, 'Name'),
    emails: emailsIn([lineAt(user, 'EmailAddress')]),
    phone: lineAt(user, 'WorkPhone') ?? lineAt(user, 'MobilePhone'),
  };
}

/** Such an answer may leave the id out; its link to itself has it. */
function idOfUser(user: unknown): string | null {
  const self = listAt(user, '_hyperlinks').find((link) => lineAt(link, 'ref') === 'self');
  return idAt(user, 'id') ?? idAt(self, 'id');
}

function ownerOf(ticket: unknown): string | null {
  const name = lineAt(ticket, 'Owner', 'Name') ?? lineAt(ticket, 'Owner', 'id');
  return name === NOBODY ? null : (lineAt(ticket, 'Owner', 'RealName') ?? name);
}

/** A ticket names its requestors by their logins only. Of several none is the customer. */
function requestorRequest(webPath: string, ticket: unknown): ApiRequest | null {
  const [requestor, second] = listAt(ticket, 'Requestor');
  const login = second === undefined ? idAt(requestor, 'id') : null;
  if (login === null || login.includes('/')) return null;
  const path = `user/${encodeURIComponent(login)}`;
  return get(webPath, path, (user) => ({ fields: userOf(user) }));
}

/** Request Tracker's REST2, which takes the session of the page. */
export const requestTrackerApi: SiteApi = ({ recordType, recordId }) => {
  const { webPath, id } = ownId(recordId);
  if (!NUMBER.test(id)) return null;
  if (recordType === 'contact')
    return get(webPath, `user/${id}`, (user) =>
      idOfUser(user) === id ? { fields: { ...userOf(user), contactRecordId: null } } : null,
    );
  if (recordType !== 'ticket') return null;
  return get(webPath, `ticket/${id}?fields[Owner]=Name,RealName`, (ticket) =>
    idAt(ticket, 'id') === id
      ? {
          fields: {
            owner: ownerOf(ticket),
            ticketSubject: lineAt(ticket, 'Subject'),
            ticketStatus: lineAt(ticket, 'Status'),
            ticketPriority: lineAt(ticket, 'Priority'),
          },
          next: requestorRequest(webPath, ticket),
        }
      : null,
  );
};

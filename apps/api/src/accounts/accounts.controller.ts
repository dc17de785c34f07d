import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccountLink, AccountList, AccountRole, AccountRow } from '@ioc/shared/answers/accounts';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { AccountName } from '#accounts/account-name.js';
import { Accounts } from '#accounts/accounts.js';
import { AccountLinks } from '#accounts/links.js';
import { CurrentPrincipal, type Principal } from '#identity/principal.js';
import { endSessions } from '#identity/sessions.sql.js';

const AccountId = z.string().regex(/^[1-9]\d{0,17}$/, 'cần số của tài khoản / expected the number of an account');
const rights = {
  displayName: z.string().trim().min(1).max(100),
  roles: z.array(AccountRole).min(1).max(AccountRole.options.length),
  units: z.array(z.string().min(1).max(100)).max(100),
};
const Added = z.strictObject({ name: AccountName, ...rights, units: rights.units.default([]) });
const Changed = z.strictObject({
  displayName: rights.displayName.optional(),
  roles: rights.roles.optional(),
  units: rights.units.optional(),
  disabled: z.boolean().optional(),
});
type Added = z.infer<typeof Added>;
type Changed = z.infer<typeof Changed>;

/** Whom the administrator lets in. An administrator never learns a password: the person sets it by a link. */
@ApiTags('accounts')
@Controller('api/accounts')
export class AccountsController {
  constructor(
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(AccountLinks) private readonly links: AccountLinks,
    @Inject(DataSource) private readonly db: DataSource,
  ) {}

  @Get()
  @ApiOkResponse({ description: 'All accounts by name, at most 2000.', standardSchema: AccountList })
  async list(): Promise<AccountList> {
    return { rows: await this.accounts.list() };
  }

  @Post()
  @ApiCreatedResponse({
    description: 'The account, and the link by which its password is set.',
    standardSchema: AccountLink,
  })
  @ApiConflictResponse({ description: 'Tên đã có / the name is taken', standardSchema: ErrorAnswer })
  async add(@CurrentPrincipal() principal: Principal, @Body({ schema: Added }) body: Added): Promise<AccountLink> {
    return this.linked(await this.accounts.add(body, principal.name));
  }

  @Patch(':id')
  @ApiOkResponse({
    description: 'As it is now; open pages of the person follow within two seconds.',
    standardSchema: AccountRow,
  })
  @ApiConflictResponse({
    description: 'Không còn quản trị viên / no administrator would be left',
    standardSchema: ErrorAnswer,
  })
  change(
    @Param('id', { schema: AccountId }) id: string,
    @Body({ schema: Changed }) body: Changed,
  ): Promise<AccountRow> {
    return this.accounts.change(id, body);
  }

  @Post(':id/link')
  @HttpCode(200)
  @ApiOkResponse({
    description: 'A new link to set the password; earlier ones open nothing.',
    standardSchema: AccountLink,
  })
  async link(@Param('id', { schema: AccountId }) id: string): Promise<AccountLink> {
    return this.linked(await this.accounts.row(await this.accounts.find(id)));
  }

  @Delete(':id/sessions')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The person is signed out everywhere.' })
  async endSessions(@Param('id', { schema: AccountId }) id: string): Promise<void> {
    await this.accounts.find(id);
    await endSessions(this.db, id, {});
  }

  @Delete(':id/second-factor')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Signed out everywhere; the password alone opens, until a new one is set up.' })
  @ApiConflictResponse({ description: "Của chính mình / it is one's own", standardSchema: ErrorAnswer })
  async resetSecondFactor(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: AccountId }) id: string,
  ): Promise<void> {
    await this.accounts.resetSecondFactor(id, principal.id);
  }

  private async linked(account: AccountRow): Promise<AccountLink> {
    const { link, until } = await this.links.forAccount(account.id);
    return { account, link, until: until.toISOString() };
  }
}

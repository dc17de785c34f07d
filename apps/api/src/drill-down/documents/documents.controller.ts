import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CaseDetails } from '@ioc/shared/answers/cases';
import { DocumentList, DocumentOfficials, DocumentSummary } from '@ioc/shared/answers/documents';
import { Cases } from '#drill-down/cases/cases.js';
import { DocumentListQuery } from '#drill-down/documents/document-list.js';
import { DocumentQuery, type ResolvedQuery } from '#drill-down/documents/document-question.js';
import { Documents } from '#drill-down/documents/documents.js';
import { AsOfPipe } from '#pipes/day.pipe.js';
import { OwnRows, OwnUnits } from '#identity/principal.js';
import type { Sight } from '#identity/sight.js';
import { SightPipe } from '#identity/sight.pipe.js';
import { UnitPipe } from '#pipes/unit.pipe.js';

/** Documents and signatures. What is asked of officials is for their leaders (decision 0087): no wall, no public page. */
@ApiTags('documents')
@Controller('api/documents')
export class DocumentsController {
  constructor(
    @Inject(Cases) private readonly cases: Cases,
    @Inject(Documents) private readonly documents: Documents,
  ) {}

  @Get()
  @ApiOkResponse({
    description: 'The documents that a figure counts; `total` is the figure.',
    standardSchema: DocumentList,
  })
  list(@Query({ schema: DocumentListQuery }) query: DocumentListQuery, @OwnUnits(SightPipe) sight: Sight) {
    return this.documents.list(query, sight);
  }

  @Get('summary')
  @ApiOkResponse({
    description: 'Incoming, outgoing and drafts by class, shares of signatures, and the units below.',
    standardSchema: DocumentSummary,
  })
  summary(
    @Query({ schema: DocumentQuery, pipes: [UnitPipe, AsOfPipe] }) query: ResolvedQuery,
    @OwnRows(SightPipe) sight: Sight,
  ) {
    return this.documents.summary(query, sight);
  }

  @Get('officials')
  @ApiOkResponse({
    description:
      'What each official has on the desk; the rows sum to the unit. For leaders, and for a department of its own units; ' +
      'of another unit 404 (decision 0087).',
    standardSchema: DocumentOfficials,
  })
  officials(
    @Query({ schema: DocumentQuery, pipes: [UnitPipe, AsOfPipe] }) query: ResolvedQuery,
    @OwnUnits(SightPipe) sight: Sight,
  ) {
    return this.documents.officials(query, sight);
  }

  @Get(':code')
  @ApiOkResponse({ standardSchema: CaseDetails })
  document(@Param('code') code: string, @OwnUnits(SightPipe) sight: Sight) {
    return this.cases.history('document', code, sight);
  }
}

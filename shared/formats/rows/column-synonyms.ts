/** What a column or key of a table of articles can mean. */
export type ColumnMeaning =
  | 'uri'
  | 'url'
  | 'headline'
  | 'subheadline'
  | 'byline'
  | 'authors'
  | 'summary'
  | 'body'
  | 'bodyHtml'
  | 'language'
  | 'firstcreated'
  | 'versioncreated'
  | 'embargoed'
  | 'expires'
  | 'source'
  | 'sourceUrl'
  | 'provider'
  | 'place'
  | 'slugline'
  | 'urgency'
  | 'keywords'
  | 'subjects'
  | 'genres'
  | 'pictures'
  | 'videos'
  | 'audios'
  | 'enclosures'
  | 'caption'
  | 'credit'
  | 'related'
  | 'copyrightholder'
  | 'copyrightnotice'
  | 'usageterms'
  | 'pubStatus'
  | 'version'
  | 'ednote'
  | 'corrects'
  | 'commentCount'
  | 'commentsUrl';

/**
 * Names of columns and keys by meaning, the surest first: where several of one row mean the same single-valued field, the earliest
 * that is filled wins. Compared without case, accents, spaces and punctuation, so `pub_date`, `pubDate` and `Pub. date` are one. They are the
 * names of news APIs, scrapers, content systems and data sets, of ninjs, RSS, JSON Feed, Dublin Core and schema.org, and what people write in
 * spreadsheets in English, German, French, Spanish, Italian, Portuguese and Dutch. A dotted name is a path into nested objects.
 */
export const columnSynonyms: Readonly<Record<ColumnMeaning, string>> = {
  uri: 'guid uri id identifier article_id articleid story_id news_id item_id post_id doc_id document_id uuid uid urn external_id unique_id dc:identifier kennung artikel_id identifiant id_article identificador id_articulo _id',
  url: 'url link web_url article_url articleurl page_url story_url canonical_url canonical permalink address href webpage source_link url_article lien enlace adresse webadresse artikel_url mainEntityOfPage main_entity_of_page external_url perma_link loc target_url uri_web share_url short_url indirizzo endereço',
  headline:
    'headline headline.main title web_title article_title main_title news_title titel überschrift schlagzeile titre titular título titulo encabezado rubrik titolo kop subject_line post_title title_rss title_page name headline.name headline_text heading manchete titulo_noticia tytuł otsikko',
  subheadline:
    'subheadline subheading sub_headline subtitle sub_title kicker deck dek standfirst untertitel unterzeile sous_titre subtitulo subtítulo alternativeHeadline alternative_headline secondary_headline headline.kicker sottotitolo sottotitolo_articolo subtítulo_noticia ondertitel tussenkop',
  byline: 'byline byline.original by_line autorenzeile signature firma byline_text',
  authors:
    'authors author author_name authorname creator creators dc:creator writer writers journalist journalists reporter reporters contributor contributors autor autoren autorin auteur auteurs autores autora verfasser redakteur written_by posted_by author.name article_author autore autori redator jornalista schrijver forfatter',
  summary:
    'summary abstract standfirst_text lead lede teaser description excerpt synopsis trail_text snippet lead_paragraph intro introduction short_description meta_description blurb highlights vorspann zusammenfassung beschreibung kurztext résumé resume chapeau chapô resumen entradilla descripción descripcion description_text sumario og_description subheader sommario riassunto occhiello resumo samenvatting sammendrag inleiding',
  body: 'body body_text bodytext article_body articlebody full_text fulltext main_text maintext content_text text content contents article article_text articletext story story_text document body.value raw_text plain_text plaintext news news_text text_body clean_text texto cuerpo contenido inhalt artikeltext haupttext volltext corps texte contenu corps_texte post_content body_plain testo corpo contenuto texto_completo conteúdo conteudo tekst inhoud artikeltekst brødtekst treść',
  bodyHtml:
    'body_html bodyhtml content_html contenthtml body_xhtml html content:encoded content_encoded html_content html_body article_html text_html',
  language:
    'language lang dc:language in_language inlanguage language_code langcode locale sprache langue idioma lengua sprachcode content_language lingua taal idioma_noticia',
  firstcreated:
    'published published_at publishedat date_published datepublished pub_date pubdate publication_date publish_date published_date date_publish publish_time published_time publication_time first_published firstcreated first_published_at first_publication_date web_publication_date date_time datetime date timestamp time dc:date issued created created_at date_created datecreated created_time creation_date date_gmt firstpublished published_parsed publishdate seen_date seendate display_date release_date article_date news_date datum veröffentlicht veröffentlicht_am veröffentlichungsdatum erscheinungsdatum erschienen publiziert publiziert_am date_publication date_de_publication publié publié_le paru_le fecha fecha_publicacion fecha_publicación fecha_de_publicacion publicado published_on posted posted_at date_posted post_date pubtime ts data_pubblicazione pubblicato pubblicato_il data_publicação data_publicacao data_de_publicação publicado_em gepubliceerd gepubliceerd_op publicatiedatum dato publiceringsdatum data_publikacji',
  versioncreated:
    'updated updated_at updatedat modified modified_at date_modified datemodified last_modified lastmodified lastmod last_updated lastupdated update_date modified_gmt modified_date date_modify versioncreated version_created aktualisiert aktualisiert_am geändert geändert_am modifié mis_à_jour date_modification actualizado fecha_actualizacion fecha_actualización modificado updated_date updated_time dcterms:modified post_modified aggiornato atualizado_em bijgewerkt',
  embargoed: 'embargoed embargo embargo_until embargo_date embargoed_until not_before sperrfrist embargo_jusqu_au',
  expires: 'expires expires_at expiry expiry_date expiration_date valid_until date_expired läuft_ab expiration caduca',
  source:
    'source source.name source.title source_name sourcename publisher publisher.name publication newspaper outlet media_outlet media_name site_name sitename site website_name feed_title feed_name news_source news_outlet newspaper_name quelle medium zeitung publikation fuente medio periódico journal editeur éditeur diario domain source_domain hostname host site_full domain_name paper fonte testata bron kilde veículo',
  sourceUrl: 'source_url source.url source.uri publisher.url publisher_url website site_url home_page_url feed_url',
  provider: 'provider agency news_agency wire agence agencia agentur provider.name',
  place: 'dateline dateline_city place located ort ortsmarke lieu lugar dateline_place city luogo plaats local',
  slugline: 'slugline slug slug_line keyword_line stichwort topic_slug',
  urgency: 'urgency priority dringlichkeit priorität urgence urgencia',
  keywords:
    'keywords keyword tags tag tag_list topics hashtags news_keywords schlagwörter schlagworte stichwörter mots_clés mots_cles mots_clefs étiquettes palabras_clave etiquetas labels post_tag parole_chiave palavras_chave trefwoorden nøkkelord',
  subjects:
    'subjects subject category categories section section_name sections rubrik_name ressort kategorie kategorien rubrique catégorie catégories categoría categorías sección seccion article_section dc:subject desk topic thema news_desk subcategory pillar_name category_name channel_name label rubrica categoria sezione seção secao rubriek',
  genres: 'genre genres type_of_material gattung género',
  pictures:
    'image images image_url imageurl image_urls picture pictures picture_url photo photos photo_url url_to_image urltoimage thumbnail thumbnail_url thumb top_image lead_image main_image featured_image social_image socialimage og_image image.url banner_image img img_url hero_image cover bild bild_url bilder foto fotos imagen imágenes photographie multimedia jetpack_featured_media_url',
  videos: 'video videos video_url videourl',
  audios: 'audio audio_url audiourl podcast_url',
  enclosures: 'enclosure enclosures attachment attachments media media_url medias',
  caption:
    'caption image_caption photo_caption picture_caption bildunterschrift bildtext légende pie_de_foto image_alt didascalia legenda bijschrift',
  credit: 'credit image_credit photo_credit picture_credit credit_line creditline bildnachweis fotograf crédit crédito',
  related: 'related related_links related_urls see_also links verwandt liens_connexes enlaces_relacionados',
  copyrightholder: 'copyright_holder copyrightholder rechteinhaber titulaire copyright_owner',
  copyrightnotice:
    'copyright copyright_notice copyrightnotice rights dc:rights urheberrecht droits derechos diritti direitos rechten',
  usageterms: 'usage_terms usageterms license licence licence_url license_url lizenz nutzungsrechte licencia',
  pubStatus: 'pubstatus pub_status publication_status',
  version: 'version revision version_number',
  ednote: 'ednote ed_note editor_note editors_note editorial_note note_to_editors redaktionshinweis',
  corrects: 'corrects replaces supersedes correction_of',
  commentCount: 'comment_count comments_count number_of_comments commentcount',
  commentsUrl: 'comments_url commentsurl',
};

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>SmartTerritory</name>
    <message>
        <source>Smart Territory</source>
        <translation>Smart Territory</translation>
    </message>
    <message>
        <source>Pull from the platform</source>
        <translation>Rep de la plataforma</translation>
    </message>
    <message>
        <source>Assets that came or changed</source>
        <translation>Elements rebuts o canviats</translation>
    </message>
    <message>
        <source>Assets that were deleted on the platform</source>
        <translation>Elements suprimits a la plataforma</translation>
    </message>
    <message>
        <source>Assets that wait for a decision</source>
        <translation>Elements pendents d'una decisió</translation>
    </message>
    <message>
        <source>What could not be taken</source>
        <translation>El que no s'ha pogut rebre</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Sensors</translation>
    </message>
    <message>
        <source>Codes of municipalities, separated by commas (all when empty)</source>
        <translation>Codis de municipis, separats per comes (tots si es deixa buit)</translation>
    </message>
    <message>
        <source>Ask for everything, not only for what changed</source>
        <translation>Demana-ho tot, no només el que ha canviat</translation>
    </message>
    <message>
        <source>{name}: {pulled} came or changed, {deleted} deleted, {conflicts} in conflict</source>
        <translation>{name}: {pulled} rebuts o canviats, {deleted} suprimits, {conflicts} en conflicte</translation>
    </message>
    <message>
        <source>Push to the platform</source>
        <translation>Envia a la plataforma</translation>
    </message>
    <message>
        <source>Assets that the platform took</source>
        <translation>Elements acceptats per la plataforma</translation>
    </message>
    <message>
        <source>Assets read again and found as sent</source>
        <translation>Elements rellegits i trobats tal com s'han enviat</translation>
    </message>
    <message>
        <source>Assets that could not be sent</source>
        <translation>Elements que no s'han pogut enviar</translation>
    </message>
    <message>
        <source>Dry run: list the requests, send nothing</source>
        <translation>Simulació: enumera les peticions, no envia res</translation>
    </message>
    <message>
        <source>Requests, as JSON</source>
        <translation>Peticions, en JSON</translation>
    </message>
    <message>
        <source>Status of a working copy</source>
        <translation>Estat d'una còpia de treball</translation>
    </message>
    <message>
        <source>Counts the assets, what is unsent and what waits for a decision. Asks no platform.</source>
        <translation>Compta els elements, el que falta per enviar i el que espera una decisió. No consulta cap plataforma.</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Elements</translation>
    </message>
    <message>
        <source>Assets with something unsent</source>
        <translation>Elements amb canvis per enviar</translation>
    </message>
    <message>
        <source>Territory files (*.yaml *.yml)</source>
        <translation>Fitxers de territori (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Territory file</source>
        <translation>Fitxer del territori</translation>
    </message>
    <message>
        <source>Working copies (*.gpkg)</source>
        <translation>Còpies de treball (*.gpkg)</translation>
    </message>
    <message>
        <source>Working copy (made where it is missing)</source>
        <translation>Còpia de treball (es crea si no existeix)</translation>
    </message>
    <message>
        <source>its geometry is not whole</source>
        <translation>la geometria no és completa</translation>
    </message>
    <message>
        <source>a point is expected, and another geometry stands there</source>
        <translation>s'hi espera un punt i hi ha una altra geometria</translation>
    </message>
    <message>
        <source>its coordinates lie outside the world</source>
        <translation>les coordenades són fora del món</translation>
    </message>
    <message>
        <source>the number is too large to be kept</source>
        <translation>el nombre és massa gran per desar-lo</translation>
    </message>
    <message>
        <source>the text holds broken characters</source>
        <translation>el text conté caràcters malmesos</translation>
    </message>
    <message>
        <source>One asset cannot go on</source>
        <translation>Un element no pot continuar</translation>
    </message>
    <message>
        <source>Asset {uid}: {problem}</source>
        <translation>Element {uid}: {problem}</translation>
    </message>
    <message>
        <source>Look at it in the list of changes; the other assets are not affected.</source>
        <translation>Es pot veure a la llista de canvis; els altres elements no en queden afectats.</translation>
    </message>
    <message>
        <source>An asset is in no municipality</source>
        <translation>Un element no és a cap municipi</translation>
    </message>
    <message>
        <source>Move it, or choose its municipality in its form; then push again.</source>
        <translation>Cal moure'l o triar-ne el municipi al formulari, i tornar a enviar.</translation>
    </message>
    <message>
        <source>The municipality has no place on the platform</source>
        <translation>El municipi no té lloc a la plataforma</translation>
    </message>
    <message>
        <source>An asset cannot move to another municipality</source>
        <translation>Un element no pot passar a un altre municipi</translation>
    </message>
    <message>
        <source>The platform did not keep what was sent</source>
        <translation>La plataforma no ha conservat el que s'ha enviat</translation>
    </message>
    <message>
        <source>Read again, {attributes} differs from what was sent.</source>
        <translation>En tornar-ho a llegir, {attributes} no coincideix amb el que s'ha enviat.</translation>
    </message>
    <message>
        <source>The place of an asset cannot be kept</source>
        <translation>No es pot desar la ubicació d'un element</translation>
    </message>
    <message>
        <source>{uid}: {problem}.</source>
        <translation>{uid}: {problem}.</translation>
    </message>
    <message>
        <source>Have its place corrected where it came from; all other assets were taken.</source>
        <translation>Cal fer corregir la ubicació a l'origen; la resta d'elements s'han rebut.</translation>
    </message>
    <message>
        <source>A value of an asset cannot be kept</source>
        <translation>No es pot desar un valor d'un element</translation>
    </message>
    <message>
        <source>{uid}, “{attribute}”: {problem}.</source>
        <translation>{uid}, «{attribute}»: {problem}.</translation>
    </message>
    <message>
        <source>Have the value corrected where it came from; all other assets were taken.</source>
        <translation>Cal fer corregir el valor a l'origen; la resta d'elements s'han rebut.</translation>
    </message>
    <message>
        <source>the platform</source>
        <translation>la plataforma</translation>
    </message>
    <message>
        <source>the name lacks the language “{subject}”</source>
        <translation>al nom li falta la llengua «{subject}»</translation>
    </message>
    <message>
        <source>the entry “{subject}” is missing</source>
        <translation>falta l'entrada «{subject}»</translation>
    </message>
    <message>
        <source>“{subject}” has no code list, so it cannot be the status</source>
        <translation>«{subject}» no té llista de codis i, per tant, no pot ser l'estat</translation>
    </message>
    <message>
        <source>the file does not hold “key: value” lines</source>
        <translation>el fitxer no conté línies «clau: valor»</translation>
    </message>
    <message>
        <source>“{subject}” cannot be the name of a table or column</source>
        <translation>«{subject}» no pot ser el nom d'una taula o d'una columna</translation>
    </message>
    <message>
        <source>this is not YAML: {subject}</source>
        <translation>això no és YAML: {subject}</translation>
    </message>
    <message>
        <source>the range “{subject}” ends before it begins</source>
        <translation>l'interval «{subject}» acaba abans de començar</translation>
    </message>
    <message>
        <source>the code “{subject}” stands there twice</source>
        <translation>el codi «{subject}» hi és dues vegades</translation>
    </message>
    <message>
        <source>the key “{subject}” stands there twice</source>
        <translation>la clau «{subject}» hi és dues vegades</translation>
    </message>
    <message>
        <source>two attributes go to the platform's “{subject}”</source>
        <translation>dos atributs van al mateix «{subject}» de la plataforma</translation>
    </message>
    <message>
        <source>“{subject}” is a column of the working copy itself</source>
        <translation>«{subject}» és una columna de la mateixa còpia de treball</translation>
    </message>
    <message>
        <source>the platform's type “{subject}” belongs to {known} already</source>
        <translation>el tipus «{subject}» de la plataforma ja pertany a {known}</translation>
    </message>
    <message>
        <source>there is no attribute “{subject}”</source>
        <translation>no hi ha cap atribut «{subject}»</translation>
    </message>
    <message>
        <source>there is no asset class “{subject}”</source>
        <translation>no hi ha cap classe d'elements «{subject}»</translation>
    </message>
    <message>
        <source>there is no code list “{subject}”</source>
        <translation>no hi ha cap llista de codis «{subject}»</translation>
    </message>
    <message>
        <source>common.yaml has no attribute “{subject}”</source>
        <translation>common.yaml no té cap atribut «{subject}»</translation>
    </message>
    <message>
        <source>the entry “{subject}” is not known</source>
        <translation>l'entrada «{subject}» és desconeguda</translation>
    </message>
    <message>
        <source>there is no tab “{subject}”</source>
        <translation>no hi ha cap pestanya «{subject}»</translation>
    </message>
    <message>
        <source>the value “{subject}” is not known</source>
        <translation>el valor «{subject}» és desconegut</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>el fitxer no es pot llegir</translation>
    </message>
    <message>
        <source>“{subject}” is of the wrong kind</source>
        <translation>«{subject}» no és del tipus esperat</translation>
    </message>
    <message>
        <source>the scale is zero</source>
        <translation>l'escala és zero</translation>
    </message>
    <message>
        <source>Add “{subject}”.</source>
        <translation>Cal afegir «{subject}».</translation>
    </message>
    <message>
        <source>Add a line for each of en, es, pt and ca.</source>
        <translation>Cal afegir una línia per a cada llengua: en, es, pt i ca.</translation>
    </message>
    <message>
        <source>Check that the file is where the territory says, and may be read.</source>
        <translation>Cal comprovar que el fitxer és on diu el territori i que es pot llegir.</translation>
    </message>
    <message>
        <source>Choose another name than “{subject}”.</source>
        <translation>Cal triar un nom que no sigui «{subject}».</translation>
    </message>
    <message>
        <source>Look at this line and the one before: colons, quotes, indentation.</source>
        <translation>Cal mirar aquesta línia i l'anterior: dos punts, cometes, sagnat.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Cal suprimir-ne un dels dos.</translation>
    </message>
    <message>
        <source>Use one of: {known}.</source>
        <translation>Cal fer servir un d'aquests: {known}.</translation>
    </message>
    <message>
        <source>Write a list: [one, two].</source>
        <translation>Cal escriure una llista: [un, dos].</translation>
    </message>
    <message>
        <source>Write a list whose items are “key: value” lines.</source>
        <translation>Cal escriure una llista amb elements que siguin línies «clau: valor».</translation>
    </message>
    <message>
        <source>Write “key: value” lines.</source>
        <translation>Cal escriure línies «clau: valor».</translation>
    </message>
    <message>
        <source>Write a number other than zero, with a point for decimals.</source>
        <translation>Cal escriure un nombre diferent de zero, amb punt per als decimals.</translation>
    </message>
    <message>
        <source>Write two numbers, the smaller first: [0, 60].</source>
        <translation>Cal escriure dos nombres, primer el més petit: [0, 60].</translation>
    </message>
    <message>
        <source>Write lower-case letters, digits and _: water_point.</source>
        <translation>Cal escriure minúscules, xifres i _: water_point.</translation>
    </message>
    <message>
        <source>Write a text.</source>
        <translation>Cal escriure un text.</translation>
    </message>
    <message>
        <source>it holds no polygons with a field “{found}”</source>
        <translation>no conté polígons amb un camp «{found}»</translation>
    </message>
    <message>
        <source>“{found}” is not among what {where} may say</source>
        <translation>«{found}» no és cap dels valors que admet {where}</translation>
    </message>
    <message>
        <source>the municipality&apos;s code {found} stands there as a number</source>
        <translation>el codi de municipi {found} hi és com a nombre</translation>
    </message>
    <message>
        <source>“{found}” is not a coordinate reference system</source>
        <translation>«{found}» no és un sistema de referència de coordenades</translation>
    </message>
    <message>
        <source>the territory's format is “{found}”</source>
        <translation>el format del territori és «{found}»</translation>
    </message>
    <message>
        <source>“{found}” cannot be the key of a connection</source>
        <translation>«{found}» no pot ser la clau d'una connexió</translation>
    </message>
    <message>
        <source>the kind of platform “{found}” is not known</source>
        <translation>el tipus de plataforma «{found}» és desconegut</translation>
    </message>
    <message>
        <source>{where} should hold “key: value” lines</source>
        <translation>{where} ha de contenir línies «clau: valor»</translation>
    </message>
    <message>
        <source>the folder {found} is not there</source>
        <translation>la carpeta {found} no existeix</translation>
    </message>
    <message>
        <source>a secret stands in the file, under {where}</source>
        <translation>hi ha un secret al fitxer, a {where}</translation>
    </message>
    <message>
        <source>{where} should be a list</source>
        <translation>{where} ha de ser una llista</translation>
    </message>
    <message>
        <source>{where} is missing or is not a text</source>
        <translation>{where} falta o no és un text</translation>
    </message>
    <message>
        <source>“{found}” stands there twice</source>
        <translation>«{found}» hi és dues vegades</translation>
    </message>
    <message>
        <source>the entry {where} is not known</source>
        <translation>l'entrada {where} és desconeguda</translation>
    </message>
    <message>
        <source>the file cannot be read: {found}</source>
        <translation>el fitxer no es pot llegir: {found}</translation>
    </message>
    <message>
        <source>“{found}” is not an address</source>
        <translation>«{found}» no és una adreça</translation>
    </message>
    <message>
        <source>this is not YAML: {found}</source>
        <translation>això no és YAML: {found}</translation>
    </message>
    <message>
        <source>Name a file with the boundaries, and its field with the codes.</source>
        <translation>Cal indicar un fitxer amb els límits i el camp que en conté els codis.</translation>
    </message>
    <message>
        <source>Use one of: {allowed}.</source>
        <translation>Cal fer servir un d'aquests: {allowed}.</translation>
    </message>
    <message>
        <source>Put the code in quotes, so that a zero in front is kept: &apos;06015&apos;.</source>
        <translation>Cal posar el codi entre cometes perquè es conservi el zero inicial: '06015'.</translation>
    </message>
    <message>
        <source>Write it as {allowed}.</source>
        <translation>Cal escriure-ho així: {allowed}.</translation>
    </message>
    <message>
        <source>This version reads format {allowed}; begin the file with “territory: {allowed}”.</source>
        <translation>Aquesta versió llegeix el format {allowed}; el fitxer ha de començar amb «territory: {allowed}».</translation>
    </message>
    <message>
        <source>Use letters, digits, _ and - only.</source>
        <translation>Cal fer servir només lletres, xifres, _ i -.</translation>
    </message>
    <message>
        <source>Make the folder, or choose another place.</source>
        <translation>Cal crear la carpeta o triar un altre lloc.</translation>
    </message>
    <message>
        <source>Take it out, and enter it in the territory&apos;s connection: QGIS keeps it encrypted.</source>
        <translation>Cal treure'l d'aquí i introduir-lo a la connexió del territori: QGIS el desa xifrat.</translation>
    </message>
    <message>
        <source>Write one line per item, each beginning with “- ”.</source>
        <translation>Cal escriure una línia per element, cadascuna començada amb «- ».</translation>
    </message>
    <message>
        <source>Write a text there, in quotes where it looks like a number.</source>
        <translation>Cal escriure-hi un text, entre cometes si sembla un nombre.</translation>
    </message>
    <message>
        <source>Remove it, or use one of: {allowed}.</source>
        <translation>Cal suprimir-la o fer servir una d'aquestes: {allowed}.</translation>
    </message>
    <message>
        <source>Check that the file is there, may be read, and is UTF-8 text.</source>
        <translation>Cal comprovar que el fitxer existeix, que es pot llegir i que és text UTF-8.</translation>
    </message>
    <message>
        <source>Write it as {allowed}, without user or password.</source>
        <translation>Cal escriure-la així: {allowed}, sense usuari ni contrasenya.</translation>
    </message>
    <message>
        <source>{file}, line {line}:</source>
        <translation>{file}, línia {line}:</translation>
    </message>
    <message>
        <source>something in it is not as it should be ({problem})</source>
        <translation>hi ha alguna cosa que no és com hauria de ser ({problem})</translation>
    </message>
    <message>
        <source>Compare it with the description in docs/territory-file.md.</source>
        <translation>Cal comparar-ho amb la descripció de docs/territory-file.md.</translation>
    </message>
    <message>
        <source>A file of the catalog is broken</source>
        <translation>Un fitxer del catàleg és defectuós</translation>
    </message>
    <message>
        <source>The territory&apos;s file cannot be used</source>
        <translation>El fitxer del territori no es pot fer servir</translation>
    </message>
    <message>
        <source>{host} could not do this</source>
        <translation>{host} no ho ha pogut fer</translation>
    </message>
    <message>
        <source>The platform answered in a way that stops the work.</source>
        <translation>La plataforma ha respost d'una manera que atura la feina.</translation>
    </message>
    <message>
        <source>Try again; if it stays, copy the details for the platform&apos;s operator.</source>
        <translation>Cal tornar-ho a provar i, si continua, copiar els detalls per a qui opera la plataforma.</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>No s'ha pogut connectar amb {host}</translation>
    </message>
    <message>
        <source>Nothing answers at this address.</source>
        <translation>No respon ningú en aquesta adreça.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted</source>
        <translation>El certificat de {host} no és de confiança</translation>
    </message>
    <message>
        <source>The connection would not be safe, so nothing was sent.</source>
        <translation>La connexió no seria segura; per això no s'ha enviat res.</translation>
    </message>
    <message>
        <source>{host} does not answer in time</source>
        <translation>{host} no respon a temps</translation>
    </message>
    <message>
        <source>No answer came within {seconds} seconds.</source>
        <translation>No hi ha hagut resposta en {seconds} segons.</translation>
    </message>
    <message>
        <source>The answer of {host} was cut off</source>
        <translation>La resposta de {host} s'ha interromput</translation>
    </message>
    <message>
        <source>The connection ended in the middle of an answer; nothing of it was used.</source>
        <translation>La connexió s'ha tallat a mitja resposta; no se n'ha fet servir res.</translation>
    </message>
    <message>
        <source>{host} does not accept the credentials</source>
        <translation>{host} no accepta les credencials</translation>
    </message>
    <message>
        <source>The user, the password or the token is wrong or has expired.</source>
        <translation>L'usuari, la contrasenya o el token és erroni o ha caducat.</translation>
    </message>
    <message>
        <source>Open the territory&apos;s connection and enter them again.</source>
        <translation>Obriu la connexió del territori i introduïu-hi les credencials.</translation>
    </message>
    <message>
        <source>{host} does not allow this</source>
        <translation>{host} no ho permet</translation>
    </message>
    <message>
        <source>You are known there, but without the right to do this.</source>
        <translation>La identitat s'ha reconegut, però no té permís per fer-ho.</translation>
    </message>
    <message>
        <source>{host} does not have it</source>
        <translation>{host} no ho té</translation>
    </message>
    <message>
        <source>What was asked for is not, or no longer, on the platform.</source>
        <translation>El que s'ha demanat no és a la plataforma, o ja no hi és.</translation>
    </message>
    <message>
        <source>Check the address, the tenant and the service path; then pull again.</source>
        <translation>Cal comprovar l'adreça, el servei i el camí de servei, i tornar a rebre.</translation>
    </message>
    <message>
        <source>The platform already has an asset with this identity</source>
        <translation>La plataforma ja té un element amb aquesta identitat</translation>
    </message>
    <message>
        <source>What is there differs from what you created.</source>
        <translation>El que hi ha és diferent del que s'ha creat aquí.</translation>
    </message>
    <message>
        <source>Pull; the difference then waits for you among the conflicts.</source>
        <translation>Cal rebre els canvis; la diferència passarà als conflictes.</translation>
    </message>
    <message>
        <source>More than one entity answers to this identity</source>
        <translation>Més d'una entitat respon a aquesta identitat</translation>
    </message>
    <message>
        <source>The platform holds the same identifier several times, so nothing was sent.</source>
        <translation>La plataforma té el mateix identificador diverses vegades; per això no s'ha enviat res.</translation>
    </message>
    <message>
        <source>Ask the platform&apos;s operator to remove the duplicate.</source>
        <translation>Cal demanar a qui opera la plataforma que suprimeixi el duplicat.</translation>
    </message>
    <message>
        <source>The platform refuses what was sent</source>
        <translation>La plataforma rebutja el que s'ha enviat</translation>
    </message>
    <message>
        <source>A value or a name is not as the platform wants it.</source>
        <translation>Un valor o un nom no és com el vol la plataforma.</translation>
    </message>
    <message>
        <source>Correct the value and push again; your change is kept meanwhile.</source>
        <translation>Cal corregir el valor i tornar a enviar; mentrestant el canvi es conserva.</translation>
    </message>
    <message>
        <source>“{attribute}” has characters that the platform refuses</source>
        <translation>«{attribute}» té caràcters que la plataforma rebutja</translation>
    </message>
    <message>
        <source>It does not take {characters}; nothing was sent for this asset.</source>
        <translation>No admet {characters}; no s'ha enviat res d'aquest element.</translation>
    </message>
    <message>
        <source>The request is larger than {host} takes</source>
        <translation>La petició és més gran del que admet {host}</translation>
    </message>
    <message>
        <source>One asset or one group of assets is too large.</source>
        <translation>Un element o un grup d'elements és massa gran.</translation>
    </message>
    <message>
        <source>Simplify the geometry or shorten the long texts of the asset, then push again.</source>
        <translation>Cal simplificar la geometria o escurçar els textos llargs de l'element, i tornar a enviar.</translation>
    </message>
    <message>
        <source>{host} asks to slow down</source>
        <translation>{host} demana anar més a poc a poc</translation>
    </message>
    <message>
        <source>It gets more requests than it accepts; waiting and asking again did not help.</source>
        <translation>Rep més peticions de les que admet; esperar i tornar-hi no ha servit.</translation>
    </message>
    <message>
        <source>{host} has a fault of its own</source>
        <translation>{host} té una avaria interna</translation>
    </message>
    <message>
        <source>It answers with the server error {status}, also when asked again.</source>
        <translation>Respon amb l'error de servidor {status}, també en tornar-hi.</translation>
    </message>
    <message>
        <source>Try again later; if it stays, copy the details for the platform&apos;s operator.</source>
        <translation>Cal tornar-ho a provar més tard i, si continua, copiar els detalls per a qui opera la plataforma.</translation>
    </message>
    <message>
        <source>What answers at {host} is not the platform</source>
        <translation>El que respon a {host} no és la plataforma</translation>
    </message>
    <message>
        <source>Open the address in a browser, and check address, port and proxy.</source>
        <translation>Cal obrir l'adreça en un navegador i comprovar l'adreça, el port i el servidor intermediari.</translation>
    </message>
    <message>
        <source>{host} sends more than is accepted</source>
        <translation>{host} envia més del que s'admet</translation>
    </message>
    <message>
        <source>{host} points to another address</source>
        <translation>{host} remet a una altra adreça</translation>
    </message>
    <message>
        <source>The list kept changing while it was read</source>
        <translation>La llista no ha parat de canviar mentre es llegia</translation>
    </message>
    <message>
        <source>Pull again when fewer changes are being made there; what did come is kept.</source>
        <translation>Cal tornar a rebre quan s'hi facin menys canvis; el que ha arribat es conserva.</translation>
    </message>
    <message>
        <source>The platform lists nothing where assets are known</source>
        <translation>La llista de la plataforma és buida on abans hi havia elements</translation>
    </message>
    <message>
        <source>No encrypted connection could be agreed upon.</source>
        <translation>No s'ha pogut acordar cap connexió xifrada.</translation>
    </message>
    <message>
        <source>There is no computer of this name.</source>
        <translation>No hi ha cap ordinador amb aquest nom.</translation>
    </message>
    <message>
        <source>This QGIS keeps no user, password or token for it.</source>
        <translation>Aquest QGIS no hi té desat cap usuari, contrasenya ni token.</translation>
    </message>
    <message>
        <source>The identity service gave no token.</source>
        <translation>El servei d'identitat no ha donat cap token.</translation>
    </message>
    <message>
        <source>No connection could be made.</source>
        <translation>No s'ha pogut establir cap connexió.</translation>
    </message>
    <message>
        <source>The proxy does not let it through.</source>
        <translation>El servidor intermediari no ho deixa passar.</translation>
    </message>
    <message>
        <source>No way leads there from this network.</source>
        <translation>No hi ha cap camí des d'aquesta xarxa.</translation>
    </message>
    <message>
        <source>The token has characters that no header can carry.</source>
        <translation>El token té caràcters que no poden anar en cap capçalera.</translation>
    </message>
    <message>
        <source>The address is not written as an address.</source>
        <translation>L'adreça no està escrita com una adreça.</translation>
    </message>
    <message>
        <source>Pulling {class}: {town}</source>
        <translation>S'estan rebent {class}: {town}</translation>
    </message>
    <message>
        <source>Pulling: {what}</source>
        <translation>S'està rebent: {what}</translation>
    </message>
    <message>
        <source>Pulling</source>
        <translation>S'estan rebent els canvis</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>Comparing with the platform</source>
        <translation>S'està comparant amb la plataforma</translation>
    </message>
    <message>
        <source>Sending changes:</source>
        <translation>S'estan enviant els canvis:</translation>
    </message>
    <message>
        <source>Reading again what was sent:</source>
        <translation>S'està tornant a llegir el que s'ha enviat:</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>S'està preparant</translation>
    </message>
    <message>
        <source>Looking for what was deleted on the platform</source>
        <translation>S'està cercant el que s'ha suprimit a la plataforma</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>S'està acabant</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>S&apos;està treballant</translation>
    </message>
    <message>
        <source>The plugin does not know what this is</source>
        <translation>El complement no sap què és això</translation>
    </message>
    <message>
        <source>Something happened that nobody foresaw. What was done before it is kept.</source>
        <translation>Ha passat una cosa que no s'havia previst. El que s'havia fet abans es conserva.</translation>
    </message>
    <message>
        <source>Copy the details and send them to those who look after the plugin.</source>
        <translation>Cal copiar els detalls i enviar-los a qui manté el complement.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Aturat</translation>
    </message>
    <message>
        <source>It was stopped on request; what was done until then is whole and kept.</source>
        <translation>S'ha aturat a petició; el que s'havia fet fins llavors és complet i es conserva.</translation>
    </message>
    <message>
        <source>Start it again to go on from there.</source>
        <translation>Cal tornar a començar per continuar des d'aquí.</translation>
    </message>
    <message>
        <source>This QGIS lacks {library}</source>
        <translation>A aquest QGIS li falta {library}</translation>
    </message>
    <message>
        <source>The Python library {library} is needed for this, and is not installed.</source>
        <translation>La biblioteca de Python {library} és necessària i no està instal·lada.</translation>
    </message>
    <message>
        <source>Writing the working copy ended too early</source>
        <translation>L'escriptura de la còpia de treball ha acabat abans d'hora</translation>
    </message>
    <message>
        <source>Pull again; what was written is whole. If it happens again, look into the log.</source>
        <translation>Cal tornar a rebre; el que s'ha escrit és complet. Si torna a passar, cal mirar el registre.</translation>
    </message>
    <message>
        <source>The working copy cannot be used</source>
        <translation>La còpia de treball no es pot fer servir</translation>
    </message>
    <message>
        <source>Check that the file is there and that no other program is writing to it.</source>
        <translation>Cal comprovar que el fitxer existeix i que cap altre programa no hi escriu.</translation>
    </message>
    <message>
        <source>This file is not a working copy</source>
        <translation>Aquest fitxer no és una còpia de treball</translation>
    </message>
    <message>
        <source>{path} is missing, or was not made by Smart Territory.</source>
        <translation>{path} no existeix o no l&apos;ha creat Smart Territory.</translation>
    </message>
    <message>
        <source>Choose another file, or let a pull make a new one in another place.</source>
        <translation>Cal triar un altre fitxer o rebre els canvis en un altre lloc, on es crearà de nou.</translation>
    </message>
    <message>
        <source>The working copy was written by a newer version</source>
        <translation>La còpia de treball és d'una versió més nova</translation>
    </message>
    <message>
        <source>Its format is {found}; this version of the plugin knows formats up to {known}.</source>
        <translation>El format és {found}; aquesta versió del complement coneix formats fins al {known}.</translation>
    </message>
    <message>
        <source>Update the plugin: Plugins ▸ Manage and Install Plugins.</source>
        <translation>Actualitzeu el complement: Complements ▸ Gestiona i instal·la Complements.</translation>
    </message>
    <message>
        <source>Another program holds the working copy</source>
        <translation>Un altre programa té ocupada la còpia de treball</translation>
    </message>
    <message>
        <source>{path} stayed locked while it was waited for.</source>
        <translation>{path} ha continuat blocat durant l'espera.</translation>
    </message>
    <message>
        <source>The working copy cannot be written</source>
        <translation>No es pot escriure a la còpia de treball</translation>
    </message>
    <message>
        <source>{path} or its folder is read-only, or not there.</source>
        <translation>{path} o la seva carpeta és només de lectura, o no existeix.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disc és ple</translation>
    </message>
    <message>
        <source>There is no room left for {path}; the last step was undone, the file is whole.</source>
        <translation>No queda espai per a {path}; el darrer pas s'ha desfet i el fitxer és complet.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Cal alliberar espai i tornar-ho a provar.</translation>
    </message>
    <message>
        <source>The working copy is damaged</source>
        <translation>La còpia de treball està malmesa</translation>
    </message>
    <message>
        <source>There is no platform to send to</source>
        <translation>No hi ha cap plataforma on enviar</translation>
    </message>
    <message>
        <source>The territory “{territory}” lives in its working copy alone.</source>
        <translation>El territori «{territory}» només és a la còpia de treball.</translation>
    </message>
    <message>
        <source>Change the territory and give it a platform; your changes wait until then.</source>
        <translation>Cal canviar el territori i donar-li una plataforma; fins llavors, els canvis s'esperen.</translation>
    </message>
    <message>
        <source>IGN base map, grey (Spain)</source>
        <translation>Mapa base de l'IGN, gris (Espanya)</translation>
    </message>
    <message>
        <source>IGN base map (Spain)</source>
        <translation>Mapa base de l'IGN (Espanya)</translation>
    </message>
    <message>
        <source>PNOA orthophotos (Spain)</source>
        <translation>Ortofotos del PNOA (Espanya)</translation>
    </message>
    <message>
        <source>Catastro parcels (Spain)</source>
        <translation>Parcel·les del Cadastre (Espanya)</translation>
    </message>
    <message>
        <source>ICGC topographic, grey (Catalonia)</source>
        <translation>Topogràfic de l'ICGC, gris (Catalunya)</translation>
    </message>
    <message>
        <source>ICGC topographic (Catalonia)</source>
        <translation>Topogràfic de l'ICGC (Catalunya)</translation>
    </message>
    <message>
        <source>ICGC orthophotos (Catalonia)</source>
        <translation>Ortofotos de l'ICGC (Catalunya)</translation>
    </message>
    <message>
        <source>DGT orthophotos 2018 (Portugal)</source>
        <translation>Ortofotos de la DGT 2018 (Portugal)</translation>
    </message>
    <message>
        <source>DGT satellite orthophotos 2023 (Portugal)</source>
        <translation>Ortofotos de satèl·lit de la DGT 2023 (Portugal)</translation>
    </message>
    <message>
        <source>CAOP municipalities (Portugal)</source>
        <translation>Municipis de la CAOP (Portugal)</translation>
    </message>
    <message>
        <source>Live sensors</source>
        <translation>Sensors en temps real</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Municipi</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipus</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mesura</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Value (text)</source>
        <translation>Valor (text)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unitat</translation>
    </message>
    <message>
        <source>Observed at</source>
        <translation>Data d'observació</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estat</translation>
    </message>
    <message>
        <source>Town boundaries</source>
        <translation>Límits municipals</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Codi</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>Sistema de coordenades</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Pendent d'enviar</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avís</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarma</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Desactualitzat</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Sense dades</translation>
    </message>
    <message>
        <source>Expected between {least} and {most}{unit}</source>
        <translation>S'espera entre {least} i {most}{unit}</translation>
    </message>
    <message>
        <source>Expected {least}{unit} or more</source>
        <translation>S'espera {least}{unit} o més</translation>
    </message>
    <message>
        <source>Expected {most}{unit} or less</source>
        <translation>S'espera {most}{unit} o menys</translation>
    </message>
    <message>
        <source>In conflict: both sides changed it</source>
        <translation>En conflicte: canviat a totes dues bandes</translation>
    </message>
    <message>
        <source>Changed here, not sent yet</source>
        <translation>Canviat aquí, encara per enviar</translation>
    </message>
    <message>
        <source>Of national interest: {grades}</source>
        <translation>D'interès nacional: {grades}</translation>
    </message>
    <message>
        <source>Of public interest: {grades}</source>
        <translation>D'interès públic: {grades}</translation>
    </message>
    <message>
        <source>Of local interest: {grades}</source>
        <translation>D'interès local: {grades}</translation>
    </message>
    <message>
        <source>Inventoried or in the town plan: {grades}</source>
        <translation>Inventariat o al planejament urbanístic: {grades}</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Retirat</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Desconegut</translation>
    </message>
    <message>
        <source>Stale: the last value is old</source>
        <translation>Desactualitzat: el darrer valor és antic</translation>
    </message>
    <message>
        <source>No values from the platform yet.</source>
        <translation>Encara no hi ha valors de la plataforma.</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventari</translation>
    </message>
    <message>
        <source>Heritage and tourism</source>
        <translation>Patrimoni i turisme</translation>
    </message>
    <message>
        <source>Basemaps</source>
        <translation>Mapes base</translation>
    </message>
    <message>
        <source>The basemap “{name}” does not answer. The map works without it.</source>
        <translation>El mapa base «{name}» no respon. El mapa funciona sense.</translation>
    </message>
    <message>
        <source>About Smart Territory</source>
        <translation>Quant a Smart Territory</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;{home}&quot;&gt;Home page&lt;/a&gt; · &lt;a href=&quot;{problems}&quot;&gt;Report a problem&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;{home}&quot;&gt;Pàgina d'inici&lt;/a&gt; · &lt;a href=&quot;{problems}&quot;&gt;Informa d'un problema&lt;/a&gt;</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Tanca</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copia els detalls</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Llicència</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>View ▸ Panels ▸ Log Messages, tab “{tab}”</source>
        <translation>Visualitza ▸ Subfinestres ▸ Registre de missatges, pestanya «{tab}»</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuració</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Territori</translation>
    </message>
    <message>
        <source>Working copy</source>
        <translation>Còpia de treball</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Cap alerta</translation>
    </message>
    <message>
        <source>Sensors in warning, in alarm or with a stale reading appear here.</source>
        <translation>Aquí apareixen els sensors en avís, en alarma o amb una lectura desactualitzada.</translation>
    </message>
    <message>
        <source>Assets of the territory</source>
        <translation>Elements del territori</translation>
    </message>
    <message>
        <source>&amp;Basemap</source>
        <translation>Mapa &amp;base</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Cap</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nou</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>suprimit</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} més</translation>
    </message>
    <message>
        <source>No town</source>
        <translation>Sense municipi</translation>
    </message>
    <message>
        <source>Also changed on the platform: decide in Conflicts.</source>
        <translation>També s'ha canviat a la plataforma: es decideix a Conflictes.</translation>
    </message>
    <message>
        <source>Revert: back to what the platform said</source>
        <translation>Reverteix: torna al que deia la plataforma</translation>
    </message>
    <message>
        <source>Zoom to it</source>
        <translation>Apropa-hi el mapa</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Reverteix</translation>
    </message>
    <message>
        <source>Revert all…</source>
        <translation>Reverteix-ho tot…</translation>
    </message>
    <message>
        <source>Zoom to</source>
        <translation>Apropa-hi</translation>
    </message>
    <message>
        <source>Dry run…</source>
        <translation>Simulació…</translation>
    </message>
    <message>
        <source>Push {count}</source>
        <translation>Envia'n {count}</translation>
    </message>
    <message>
        <source>Nothing unsent</source>
        <translation>Res per enviar</translation>
    </message>
    <message>
        <source>Edit a layer and save its edits: what changed appears here.</source>
        <translation>Cal editar una capa i desar-ne els canvis: el que ha canviat apareix aquí.</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Rep</translation>
    </message>
    <message>
        <source>This territory has no platform to send to.</source>
        <translation>Aquest territori no té plataforma on enviar.</translation>
    </message>
    <message>
        <source>Shows the exact requests; nothing is sent.</source>
        <translation>Mostra les peticions exactes; no s'envia res.</translation>
    </message>
    <message>
        <source>Revert the unsent changes of {count} assets?</source>
        <translation>Revertir els canvis per enviar? Elements: {count}</translation>
    </message>
    <message>
        <source>They go back to what the platform said. Assets created here are removed.</source>
        <translation>Tornen al que deia la plataforma. Els elements creats aquí se suprimeixen.</translation>
    </message>
    <message>
        <source>Revert {count}</source>
        <translation>Reverteix-ne {count}</translation>
    </message>
    <message>
        <source>Push {asset} only</source>
        <translation>Envia només {asset}</translation>
    </message>
    <message>
        <source>Unsent changes</source>
        <translation>Canvis per enviar</translation>
    </message>
    <message>
        <source>Differences of the chosen asset</source>
        <translation>Diferències de l'element triat</translation>
    </message>
    <message>
        <source>Shows the asset on the map (Enter)</source>
        <translation>Mostra l'element al mapa (Retorn)</translation>
    </message>
    <message>
        <source>Back to what the platform said (R)</source>
        <translation>Torna al que deia la plataforma (R)</translation>
    </message>
    <message>
        <source>{asset}, decided</source>
        <translation>{asset}, decidit</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>Tria el propi</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Tria l'aliè</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Següent</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>Cap conflicte</translation>
    </message>
    <message>
        <source>Apply {count}</source>
        <translation>Aplica'n {count}</translation>
    </message>
    <message>
        <source>Assets in conflict</source>
        <translation>Elements en conflicte</translation>
    </message>
    <message>
        <source>Goes to the next undecided asset (Enter)</source>
        <translation>Va al següent element per decidir (Retorn)</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Atribut</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Abans</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ara</translation>
    </message>
    <message>
        <source>Opening {file}…</source>
        <translation>S'està obrint {file}…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Torna-ho a provar</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resum</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Canvis</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflictes</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Dry run: nothing has been sent</source>
        <translation>Simulació: no s'ha enviat res</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copia</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>Copia-ho t&amp;ot</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>&amp;Envia</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>No hi ha res per enviar.</translation>
    </message>
    <message>
        <source>Requests: {requests}. Places on the platform: {scopes}.</source>
        <translation>Peticions: {requests}. Llocs de la plataforma: {scopes}.</translation>
    </message>
    <message>
        <source>Requests by town</source>
        <translation>Peticions per municipi</translation>
    </message>
    <message>
        <source>The chosen request</source>
        <translation>La petició triada</translation>
    </message>
    <message>
        <source>placed at {position}</source>
        <translation>situat a {position}</translation>
    </message>
    <message>
        <source>taken off the map</source>
        <translation>tret del mapa</translation>
    </message>
    <message>
        <source>moved {distance}</source>
        <translation>desplaçat {distance}</translation>
    </message>
    <message>
        <source>shape changed</source>
        <translation>forma canviada</translation>
    </message>
    <message>
        <source>Push ({count})</source>
        <translation>Envia ({count})</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Envia</translation>
    </message>
    <message>
        <source>last sync {when}</source>
        <translation>darrera sincronització: {when}</translation>
    </message>
    <message>
        <source>This territory has no platform.</source>
        <translation>Aquest territori no té plataforma.</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sincronitza</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Temps real</translation>
    </message>
    <message>
        <source>Pull, then push what is unsent</source>
        <translation>Rep i després envia el que falta per enviar</translation>
    </message>
    <message>
        <source>From the platform to the working copy</source>
        <translation>De la plataforma a la còpia de treball</translation>
    </message>
    <message>
        <source>From the working copy to the platform</source>
        <translation>De la còpia de treball a la plataforma</translation>
    </message>
    <message>
        <source>Keeps the sensors&apos; readings coming</source>
        <translation>Manté al dia les lectures dels sensors</translation>
    </message>
    <message>
        <source>Open a territory…</source>
        <translation>Obre un territori…</translation>
    </message>
    <message>
        <source>New territory…</source>
        <translation>Territori nou…</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Obre la demostració</translation>
    </message>
    <message>
        <source>Opens another territory</source>
        <translation>Obre un altre territori</translation>
    </message>
    <message>
        <source>All towns</source>
        <translation>Tots els municipis</translation>
    </message>
    <message>
        <source>Some towns…</source>
        <translation>Alguns municipis…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copia els detalls</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiat</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalls</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ara mateix</translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation>fa {age}</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} d</translation>
    </message>
    <message>
        <source>{count} mo</source>
        <translation>{count} mes(os)</translation>
    </message>
    <message>
        <source>{count} y</source>
        <translation>{count} any(s)</translation>
    </message>
    <message>
        <source>Folder for territories</source>
        <translation>Carpeta dels territoris</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Cap</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>&amp;Nom de qui edita:</translation>
    </message>
    <message>
        <source>Stands beside your changes in the history.</source>
        <translation>Apareix al costat dels canvis a l'historial.</translation>
    </message>
    <message>
        <source>&amp;Folder for territories:</source>
        <translation>Car&amp;peta dels territoris:</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>&amp;Basemap of a new territory:</source>
        <translation>Mapa &amp;base d'un territori nou:</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plataforma</translation>
    </message>
    <message>
        <source>&amp;Live sensors every:</source>
        <translation>Sensors en temps &amp;real cada:</translation>
    </message>
    <message>
        <source>&amp;Wait for an answer up to:</source>
        <translation>&amp;Espera màxima d'una resposta:</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Municipi</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>Per enviar</translation>
    </message>
    <message>
        <source>Changes made here that the platform does not know yet</source>
        <translation>Canvis fets aquí que la plataforma encara no coneix</translation>
    </message>
    <message>
        <source>Assets changed here and on the platform</source>
        <translation>Elements canviats aquí i a la plataforma</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>Assets that break a rule or that the platform refused</source>
        <translation>Elements que incompleixen una regla o que la plataforma ha rebutjat</translation>
    </message>
    <message>
        <source>Share of the sensors whose last reading is too old</source>
        <translation>Proporció de sensors amb la darrera lectura massa antiga</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Darrera sincronització</translation>
    </message>
    <message>
        <source>Towns</source>
        <translation>Municipis</translation>
    </message>
    <message>
        <source>No towns yet</source>
        <translation>Encara no hi ha municipis</translation>
    </message>
    <message>
        <source>The territory&apos;s towns appear here once its file names them.</source>
        <translation>Els municipis del territori apareixen aquí quan consten al fitxer.</translation>
    </message>
    <message>
        <source>The towns and their assets appear here once they are pulled.</source>
        <translation>Els municipis i els seus elements apareixen aquí quan s'han rebut.</translation>
    </message>
    <message>
        <source>Zoom to {town}</source>
        <translation>Mostra al mapa: {town}</translation>
    </message>
    <message>
        <source>Pull {town}</source>
        <translation>Rep: {town}</translation>
    </message>
    <message>
        <source>Reading the working copy…</source>
        <translation>S'està llegint la còpia de treball…</translation>
    </message>
    <message>
        <source>Working: what comes appears here…</source>
        <translation>S'està treballant: el que arriba apareix aquí…</translation>
    </message>
    <message>
        <source>&amp;Smart Territory</source>
        <translation>&amp;Smart Territory</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Obre un territori &amp;recent</translation>
    </message>
    <message>
        <source>Territory &amp;panel</source>
        <translation>T&amp;auler Territori</translation>
    </message>
    <message>
        <source>Open the &amp;demo territory</source>
        <translation>Obre el territori de &amp;demostració</translation>
    </message>
    <message>
        <source>&amp;New territory…</source>
        <translation>Territori &amp;nou…</translation>
    </message>
    <message>
        <source>&amp;Open territory…</source>
        <translation>&amp;Obre un territori…</translation>
    </message>
    <message>
        <source>&amp;Change this territory…</source>
        <translation>&amp;Canvia aquest territori…</translation>
    </message>
    <message>
        <source>C&amp;lose the territory</source>
        <translation>&amp;Tanca el territori</translation>
    </message>
    <message>
        <source>O&amp;ptions…</source>
        <translation>O&amp;pcions…</translation>
    </message>
    <message>
        <source>&amp;About…</source>
        <translation>&amp;Quant a…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Encara no n'hi ha cap</translation>
    </message>
    <message>
        <source>Open territory</source>
        <translation>Obre un territori</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Rebuts</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Suprimits</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviat</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflicte</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviat</translation>
    </message>
    <message>
        <source>Whole platform</source>
        <translation>Tota la plataforma</translation>
    </message>
    <message>
        <source>Scope: {scope}</source>
        <translation>Àmbit: {scope}</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>cal triar</translation>
    </message>
    <message>
        <source>there</source>
        <translation>existeix</translation>
    </message>
    <message>
        <source>kept, changed: {attributes}</source>
        <translation>conservat, amb canvis: {attributes}</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Propi</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Aliè</translation>
    </message>
    <message>
        <source>Only what went &amp;wrong</source>
        <translation>Només el que ha &amp;fallat</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultats</translation>
    </message>
    <message>
        <source>The chosen problem in full</source>
        <translation>El problema triat, complet</translation>
    </message>
    <message>
        <source>Choose a row to read its problem in full.</source>
        <translation>Cal triar una fila per llegir-ne el problema complet.</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>&amp;Copia la taula</translation>
    </message>
    <message>
        <source>Stopped; what had come is kept.</source>
        <translation>Aturat; el que havia arribat es conserva.</translation>
    </message>
    <message>
        <source>Received: {count}.</source>
        <translation>Rebuts: {count}.</translation>
    </message>
    <message>
        <source>Deleted on the platform: {count}.</source>
        <translation>Suprimits a la plataforma: {count}.</translation>
    </message>
    <message>
        <source>Conflicts: {count}.</source>
        <translation>Conflictes: {count}.</translation>
    </message>
    <message>
        <source>Not taken: {count}.</source>
        <translation>No acceptats: {count}.</translation>
    </message>
    <message>
        <source>Nothing new on the platform.</source>
        <translation>Cap novetat a la plataforma.</translation>
    </message>
    <message>
        <source>Not pulled: {towns}. {cause}</source>
        <translation>No s'ha rebut: {towns}. {cause}</translation>
    </message>
    <message>
        <source>Stopped; what is unsent is kept.</source>
        <translation>Aturat; el que falta per enviar es conserva.</translation>
    </message>
    <message>
        <source>Sent: {count}.</source>
        <translation>Enviats: {count}.</translation>
    </message>
    <message>
        <source>Waiting in Conflicts: {count}.</source>
        <translation>Pendents a Conflictes: {count}.</translation>
    </message>
    <message>
        <source>Sent, but reads differently now: {count}.</source>
        <translation>Enviats, però rellegits amb diferències: {count}.</translation>
    </message>
    <message>
        <source>There was nothing to send.</source>
        <translation>No hi havia res per enviar.</translation>
    </message>
    <message>
        <source>Could not be sent: {count}. {cause}</source>
        <translation>No s'han pogut enviar: {count}. {cause}</translation>
    </message>
    <message>
        <source>working copy only</source>
        <translation>només còpia de treball</translation>
    </message>
    <message>
        <source>writing to: {town}</source>
        <translation>escriu a: {town}</translation>
    </message>
    <message>
        <source>writing to: no town</source>
        <translation>escriu a: cap municipi</translation>
    </message>
    <message>
        <source>writing to: {count} towns</source>
        <translation>escriu a: {count} municipis</translation>
    </message>
    <message>
        <source>Changes stay in the working copy: this territory has no platform.</source>
        <translation>Els canvis es queden a la còpia de treball: aquest territori no té plataforma.</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Darrera lectura</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antiguitat</translation>
    </message>
    <message>
        <source>Name, kind, town or state</source>
        <translation>Nom, tipus, municipi o estat</translation>
    </message>
    <message>
        <source>Filter the sensors</source>
        <translation>Filtra els sensors</translation>
    </message>
    <message>
        <source>No sensors yet</source>
        <translation>Encara no hi ha sensors</translation>
    </message>
    <message>
        <source>Sensors and their last readings appear here once they are pulled.</source>
        <translation>Els sensors i les seves darreres lectures apareixen aquí quan s'han rebut.</translation>
    </message>
    <message>
        <source>No territory is open</source>
        <translation>No hi ha cap territori obert</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>Obre la &amp;demostració</translation>
    </message>
    <message>
        <source>Three fictional towns on a platform of their own; no network is needed</source>
        <translation>Tres municipis ficticis en una plataforma pròpia; no cal xarxa</translation>
    </message>
    <message>
        <source>&amp;New territory</source>
        <translation>Territori &amp;nou</translation>
    </message>
    <message>
        <source>Your towns, with a platform or without one</source>
        <translation>Els municipis propis, amb plataforma o sense</translation>
    </message>
    <message>
        <source>&amp;Open a territory</source>
        <translation>&amp;Obre un territori</translation>
    </message>
    <message>
        <source>From its file, perhaps one that a colleague made</source>
        <translation>Des del seu fitxer, potser fet per algú altre</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progrés</translation>
    </message>
    <message>
        <source>Stop; what is done so far is kept</source>
        <translation>Atura; el que s'ha fet fins ara es conserva</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel·la</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>S'està treballant…</translation>
    </message>
    <message>
        <source>Reverted: {count}.</source>
        <translation>Revertits: {count}.</translation>
    </message>
    <message>
        <source>Decided: {count}.</source>
        <translation>Decidits: {count}.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>S'està aturant…</translation>
    </message>
    <message>
        <source>New territory</source>
        <translation>Territori nou</translation>
    </message>
    <message>
        <source>Change territory</source>
        <translation>Canvia el territori</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>C&amp;rea</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Desa</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Següent</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Enrere</translation>
    </message>
    <message>
        <source>The file could not be written: {reason}. Choose another folder.</source>
        <translation>No s'ha pogut escriure el fitxer: {reason}. Cal triar una altra carpeta.</translation>
    </message>
    <message>
        <source>Pull some towns</source>
        <translation>Rep alguns municipis</translation>
    </message>
    <message>
        <source>Towns to pull</source>
        <translation>Municipis per rebre</translation>
    </message>
    <message>
        <source>&amp;Pull {count}</source>
        <translation>&amp;Rep-ne {count}</translation>
    </message>
    <message>
        <source>The asset itself</source>
        <translation>L'element mateix</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sense dades</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Contorn</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Traçat</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posició</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Prova la connexió</translation>
    </message>
    <message>
        <source>Nothing is written. You can go on whatever it says, and mend it later.</source>
        <translation>No s'escriu res. Es pot continuar sigui quin sigui el resultat, i corregir-ho més tard.</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Prova la connexió</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Resultat de la prova</translation>
    </message>
    <message>
        <source>The test could not be made</source>
        <translation>No s'ha pogut fer la prova</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>&amp;Torna-ho a provar</translation>
    </message>
    <message>
        <source>Reading works: {total} entities there</source>
        <translation>La lectura funciona: hi ha {total} entitats</translation>
    </message>
    <message>
        <source>The platform answers</source>
        <translation>La plataforma respon</translation>
    </message>
    <message>
        <source>The platform does not answer</source>
        <translation>La plataforma no respon</translation>
    </message>
    <message>
        <source>Whether the platform answers was not tested</source>
        <translation>No s'ha provat si la plataforma respon</translation>
    </message>
    <message>
        <source>The connection is encrypted, and its certificate is trusted</source>
        <translation>La connexió és xifrada i el certificat és de confiança</translation>
    </message>
    <message>
        <source>The connection is not safe</source>
        <translation>La connexió no és segura</translation>
    </message>
    <message>
        <source>The connection is not encrypted (http)</source>
        <translation>La connexió no és xifrada (http)</translation>
    </message>
    <message>
        <source>The platform accepts you</source>
        <translation>La plataforma accepta les credencials</translation>
    </message>
    <message>
        <source>The platform does not accept you</source>
        <translation>La plataforma no accepta les credencials</translation>
    </message>
    <message>
        <source>Whether the platform accepts you was not tested</source>
        <translation>No s'ha provat si la plataforma accepta les credencials</translation>
    </message>
    <message>
        <source>The platform lists its entity types</source>
        <translation>La plataforma enumera els tipus d'entitat</translation>
    </message>
    <message>
        <source>The platform does not list its entity types</source>
        <translation>La plataforma no enumera els tipus d'entitat</translation>
    </message>
    <message>
        <source>The entity types were not tested</source>
        <translation>No s'han provat els tipus d'entitat</translation>
    </message>
    <message>
        <source>Reading works</source>
        <translation>La lectura funciona</translation>
    </message>
    <message>
        <source>Reading does not work</source>
        <translation>La lectura no funciona</translation>
    </message>
    <message>
        <source>Reading was not tested</source>
        <translation>No s'ha provat la lectura</translation>
    </message>
    <message>
        <source>Writing works</source>
        <translation>L'escriptura funciona</translation>
    </message>
    <message>
        <source>Writing is not allowed</source>
        <translation>L'escriptura no està permesa</translation>
    </message>
    <message>
        <source>Whether you may write is known only at the first push</source>
        <translation>Si es pot escriure només se sap amb el primer enviament</translation>
    </message>
    <message>
        <source>None of them is known to the catalog: check tenant and service path.</source>
        <translation>El catàleg no en coneix cap: cal comprovar el servei i el camí de servei.</translation>
    </message>
    <message>
        <source>Assets and sensors</source>
        <translation>Elements i sensors</translation>
    </message>
    <message>
        <source>Only what is chosen is pulled and shown. It can be changed later.</source>
        <translation>Només es rep i es mostra el que es tria. Es pot canviar més tard.</translation>
    </message>
    <message>
        <source>&amp;Assets</source>
        <translation>E&amp;lements</translation>
    </message>
    <message>
        <source>&amp;Sensors</source>
        <translation>Se&amp;nsors</translation>
    </message>
    <message>
        <source>Choose at least one class of assets.</source>
        <translation>Cal triar almenys una classe d'elements.</translation>
    </message>
    <message>
        <source>Municipalities from a layer</source>
        <translation>Municipis d'una capa</translation>
    </message>
    <message>
        <source>Search by code or name</source>
        <translation>Cerca per codi o nom</translation>
    </message>
    <message>
        <source>Municipalities of the layer</source>
        <translation>Municipis de la capa</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>&amp;Afegeix</translation>
    </message>
    <message>
        <source>&amp;Layer:</source>
        <translation>&amp;Capa:</translation>
    </message>
    <message>
        <source>Field with the &amp;code:</source>
        <translation>Camp del co&amp;di:</translation>
    </message>
    <message>
        <source>Field with the &amp;name:</source>
        <translation>Camp del &amp;nom:</translation>
    </message>
    <message>
        <source>This project has no polygon layer. Add one with the municipalities first.</source>
        <translation>Aquest projecte no té cap capa de polígons. Primer cal afegir-n'hi una amb els municipis.</translation>
    </message>
    <message>
        <source>Choose the field that holds the code, as INE or DGT writes it.</source>
        <translation>Cal triar el camp que conté el codi, tal com l'escriu l'INE o la DGT.</translation>
    </message>
    <message>
        <source>Chosen: {count}</source>
        <translation>Triats: {count}</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>El que encara falta</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>On desar-lo</translation>
    </message>
    <message>
        <source>Two files, which you can copy, hand on and back up.</source>
        <translation>Dos fitxers, que es poden copiar, passar a altres i incloure a la còpia de seguretat.</translation>
    </message>
    <message>
        <source>&amp;Territory file:</source>
        <translation>Fitxer del &amp;territori:</translation>
    </message>
    <message>
        <source>What you answered here, without anything secret.</source>
        <translation>El que s'ha respost aquí, sense res de secret.</translation>
    </message>
    <message>
        <source>&amp;Working copy:</source>
        <translation>Cò&amp;pia de treball:</translation>
    </message>
    <message>
        <source>The assets, as a GeoPackage. It works offline.</source>
        <translation>Els elements, en un GeoPackage. Funciona sense connexió.</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Què passarà</translation>
    </message>
    <message>
        <source>What will happen:</source>
        <translation>Què passarà:</translation>
    </message>
    <message>
        <source>Choose where the territory&apos;s file is kept.</source>
        <translation>Cal triar on es desa el fitxer del territori.</translation>
    </message>
    <message>
        <source>Choose where the working copy is kept.</source>
        <translation>Cal triar on es desa la còpia de treball.</translation>
    </message>
    <message>
        <source>{file} exists already: choose another name.</source>
        <translation>{file} ja existeix: cal triar un altre nom.</translation>
    </message>
    <message>
        <source>Where the assets of the territory live. Its operator knows these answers.</source>
        <translation>On són els elements del territori. Qui opera la plataforma coneix aquestes respostes.</translation>
    </message>
    <message>
        <source>&amp;On a platform</source>
        <translation>En una &amp;plataforma</translation>
    </message>
    <message>
        <source>&amp;Without a platform: in a file on this computer; a platform may come later</source>
        <translation>Sense p&amp;lataforma: en un fitxer d'aquest ordinador; la plataforma pot arribar més tard</translation>
    </message>
    <message>
        <source>for example: Mancomunidad del Guadiana</source>
        <translation>per exemple: Mancomunidad del Guadiana</translation>
    </message>
    <message>
        <source>Name of the &amp;territory:</source>
        <translation>Nom del &amp;territori:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>T&amp;ipus:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adreça:</translation>
    </message>
    <message>
        <source>&amp;Forbidden characters:</source>
        <translation>&amp;Caràcters prohibits:</translation>
    </message>
    <message>
        <source>Some platforms refuse {signs} in texts. If unsure, leave it.</source>
        <translation>Algunes plataformes rebutgen {signs} als textos. En cas de dubte, val més no canviar-ho.</translation>
    </message>
    <message>
        <source>Give the territory a name.</source>
        <translation>Cal donar un nom al territori.</translation>
    </message>
    <message>
        <source>Enter the platform&apos;s address.</source>
        <translation>Cal introduir l'adreça de la plataforma.</translation>
    </message>
    <message>
        <source>A tenant has up to 50 letters, digits and _.</source>
        <translation>Un servei té fins a 50 lletres, xifres i _.</translation>
    </message>
    <message>
        <source>Tell me before sending, and send nothing</source>
        <translation>Avisa abans d'enviar i no enviïs res</translation>
    </message>
    <message>
        <source>Send them as unrestricted text</source>
        <translation>Envia'ls com a text sense restriccions</translation>
    </message>
    <message>
        <source>Send them encoded, as %27</source>
        <translation>Envia'ls codificats, com ara %27</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Autenticació</translation>
    </message>
    <message>
        <source>How the platform knows you.</source>
        <translation>Com la plataforma reconeix qui s'hi connecta.</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation>&amp;Mètode:</translation>
    </message>
    <message>
        <source>A token is asked for each service path, and renewed when it expires.</source>
        <translation>Es demana un token per a cada camí de servei i es renova quan caduca.</translation>
    </message>
    <message>
        <source>kept by QGIS, unchanged</source>
        <translation>desat per QGIS, sense canvis</translation>
    </message>
    <message>
        <source>as the tenant</source>
        <translation>com el servei</translation>
    </message>
    <message>
        <source>Enter the address of the identity service, such as https://host:5000.</source>
        <translation>Cal introduir l'adreça del servei d'identitat, com ara https://host:5000.</translation>
    </message>
    <message>
        <source>Enter user and password.</source>
        <translation>Cal introduir l'usuari i la contrasenya.</translation>
    </message>
    <message>
        <source>Enter the token.</source>
        <translation>Cal introduir el token.</translation>
    </message>
    <message>
        <source>Choose one of QGIS&apos;s configurations, or make one with the green plus.</source>
        <translation>Cal triar una de les configuracions de QGIS o crear-ne una amb el signe + verd.</translation>
    </message>
    <message>
        <source>QGIS keeps what is secret, encrypted. The territory&apos;s file never holds it.</source>
        <translation>QGIS desa el que és secret, xifrat. El fitxer del territori no ho conté mai.</translation>
    </message>
    <message>
        <source>QGIS's authentication is switched off here; only “None” can be used.</source>
        <translation>L'autenticació de QGIS està desactivada aquí; només es pot fer servir «Cap».</translation>
    </message>
    <message>
        <source>QGIS will ask for its master password when you test or finish.</source>
        <translation>QGIS demanarà la contrasenya mestra en provar la connexió o en acabar.</translation>
    </message>
    <message>
        <source>None: the platform is open to your network</source>
        <translation>Cap: la plataforma és oberta a la xarxa pròpia</translation>
    </message>
    <message>
        <source>A token in a header</source>
        <translation>Un token en una capçalera</translation>
    </message>
    <message>
        <source>Keystone v3 (Thinking Cities)</source>
        <translation>Keystone v3 (Thinking Cities)</translation>
    </message>
    <message>
        <source>Keyrock (OAuth2)</source>
        <translation>Keyrock (OAuth2)</translation>
    </message>
    <message>
        <source>One of QGIS&apos;s authentication configurations</source>
        <translation>Una de les configuracions d'autenticació de QGIS</translation>
    </message>
    <message>
        <source>&amp;Header:</source>
        <translation>&amp;Capçalera:</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>&amp;Identity service:</source>
        <translation>Servei d'&amp;identitat:</translation>
    </message>
    <message>
        <source>&amp;Domain:</source>
        <translation>&amp;Domini:</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Usuari:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>C&amp;ontrasenya:</translation>
    </message>
    <message>
        <source>Application&apos;s &amp;id:</source>
        <translation>Identificador de l'a&amp;plicació:</translation>
    </message>
    <message>
        <source>Application&apos;s &amp;secret:</source>
        <translation>Sec&amp;ret de l'aplicació:</translation>
    </message>
    <message>
        <source>Municipalities: {count} ({names})</source>
        <translation>Municipis: {count} ({names})</translation>
    </message>
    <message>
        <source>Without a boundary: {count}</source>
        <translation>Sense límit: {count}</translation>
    </message>
    <message>
        <source>Classes of assets: {assets}; of sensors: {sensors}</source>
        <translation>Classes d'elements: {assets}; de sensors: {sensors}</translation>
    </message>
    <message>
        <source>Platform: {url}</source>
        <translation>Plataforma: {url}</translation>
    </message>
    <message>
        <source>The secret goes into QGIS&apos;s authentication database.</source>
        <translation>El secret va a la base de dades d'autenticació de QGIS.</translation>
    </message>
    <message>
        <source>The working copy is there already; it is kept as it is.</source>
        <translation>La còpia de treball ja existeix; es conserva tal com és.</translation>
    </message>
    <message>
        <source>The working copy is made empty; the first pull fills it.</source>
        <translation>La còpia de treball es crea buida; s'omple amb la primera recepció.</translation>
    </message>
    <message>
        <source>The working copy is made empty, ready for your first asset.</source>
        <translation>La còpia de treball es crea buida, a punt per al primer element.</translation>
    </message>
    <message>
        <source>Nothing is written on the platform until you push.</source>
        <translation>No s'escriu res a la plataforma fins que no s'envien els canvis.</translation>
    </message>
    <message>
        <source>CRS for distances</source>
        <translation>SRC per a distàncies</translation>
    </message>
    <message>
        <source>Service path</source>
        <translation>Camí de servei</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Límit</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Municipis</translation>
    </message>
    <message>
        <source>known</source>
        <translation>conegut</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>encara no</translation>
    </message>
    <message>
        <source>Add at least one municipality.</source>
        <translation>Cal afegir almenys un municipi.</translation>
    </message>
    <message>
        <source>Row {row}: enter the code, as INE or DGT writes it.</source>
        <translation>Fila {row}: cal introduir el codi, tal com l'escriu l'INE o la DGT.</translation>
    </message>
    <message>
        <source>The code {code} stands there twice.</source>
        <translation>El codi {code} hi és dues vegades.</translation>
    </message>
    <message>
        <source>{town}: choose a CRS in metres, such as EPSG:25830.</source>
        <translation>{town}: cal triar un SRC en metres, com ara EPSG:25830.</translation>
    </message>
    <message>
        <source>{town}: a service path looks like /es/06095.</source>
        <translation>{town}: un camí de servei és com /es/06095.</translation>
    </message>
    <message>
        <source>Their codes (INE in Spain, DICO in Portugal) and boundaries.</source>
        <translation>Els codis (INE a Espanya, DICO a Portugal) i els límits.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Afegeix</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Su&amp;primeix</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>En&amp;ganxa</translation>
    </message>
    <message>
        <source>From a &amp;layer…</source>
        <translation>D'una &amp;capa…</translation>
    </message>
    <message>
        <source>&amp;Official boundaries</source>
        <translation>Límits &amp;oficials</translation>
    </message>
    <message>
        <source>Service &amp;path:</source>
        <translation>Ca&amp;mí de servei:</translation>
    </message>
    <message>
        <source>A &amp;subtree:</source>
        <translation>Un su&amp;barbre:</translation>
    </message>
    <message>
        <source>Rows copied from a spreadsheet: code, name, CRS, service path</source>
        <translation>Files copiades d'un full de càlcul: codi, nom, SRC, camí de servei</translation>
    </message>
    <message>
        <source>From IGN/CNIG in Spain and DGT in Portugal; needs a network</source>
        <translation>De l'IGN/CNIG a Espanya i de la DGT a Portugal; cal xarxa</translation>
    </message>
    <message>
        <source>“/” where all share one; with {code} in it, each municipality has its own.</source>
        <translation>«/» si tots en comparteixen un; amb {code}, cada municipi té el seu.</translation>
    </message>
    <message>
        <source>All below it is read; new assets go to the path in the table.</source>
        <translation>Es llegeix tot el que en penja; els elements nous van al camí de la taula.</translation>
    </message>
    <message>
        <source>A subtree looks like /prov/#.</source>
        <translation>Un subarbre és com /prov/#.</translation>
    </message>
    <message>
        <source>A service path looks like /es/{code}: letters, digits, _ and /.</source>
        <translation>Un camí de servei és com /es/{code}: lletres, xifres, _ i /.</translation>
    </message>
    <message>
        <source>The clipboard holds no codes of municipalities.</source>
        <translation>El porta-retalls no conté cap codi de municipi.</translation>
    </message>
    <message>
        <source>Pasted: {count}</source>
        <translation>Enganxats: {count}</translation>
    </message>
    <message>
        <source>Asking the official services…</source>
        <translation>S'estan consultant els serveis oficials…</translation>
    </message>
    <message>
        <source>All boundaries are known.</source>
        <translation>Es coneixen tots els límits.</translation>
    </message>
    <message>
        <source>Brings what changed on the platform into the working copy. What is unsent here stays; where both sides changed the same, the asset waits as a conflict. One municipality&apos;s failure does not stop the others.</source>
        <translation>Porta a la còpia de treball el que ha canviat a la plataforma. El que aquí és pendent d'enviar es conserva; on totes dues parts han canviat el mateix, l'element espera com a conflicte. L'error d'un municipi no atura els altres.</translation>
    </message>
    <message>
        <source>Sends what was changed here, and only that. What somebody else changed meanwhile is never overwritten: the asset waits as a conflict. A dry run lists the requests and sends nothing.</source>
        <translation>Envia el que s'ha canviat aquí, i només això. El que algú altre hagi canviat mentrestant no se sobreescriu mai: l'element espera com a conflicte. Una simulació enumera les peticions i no envia res.</translation>
    </message>
    <message>
        <source>{uid} lies outside all boundaries of the territory, and names no municipality itself.</source>
        <translation>{uid} queda fora de tots els límits del territori i no indica cap municipi.</translation>
    </message>
    <message>
        <source>Enter its service path, or a pattern for all, in the territory&apos;s municipalities.</source>
        <translation>Indiqueu-ne el camí de servei, o un patró per a tots, als municipis del territori.</translation>
    </message>
    <message>
        <source>{uid} is kept on the platform under {was}, and a platform cannot move it to {municipality}.</source>
        <translation>{uid} es desa a la plataforma sota {was}, i una plataforma no el pot moure a {municipality}.</translation>
    </message>
    <message>
        <source>Give it back to {was}; or copy it as a new asset into {municipality} and delete this one.</source>
        <translation>Torneu-lo a {was}; o copieu-lo com a element nou a {municipality} i suprimiu aquest.</translation>
    </message>
    <message>
        <source>Pull to see what is there now. Your change is kept; push again if it is still right.</source>
        <translation>Rebeu els canvis per veure què hi ha ara. El vostre canvi es conserva; envieu-lo de nou si encara és correcte.</translation>
    </message>
    <message>
        <source>Check the network, the address in the territory, and the proxy in QGIS&apos;s network options.</source>
        <translation>Comproveu la xarxa, l'adreça al territori i el servidor intermediari a les opcions de xarxa de QGIS.</translation>
    </message>
    <message>
        <source>Try again in a while, or with fewer municipalities, or allow more time in the options.</source>
        <translation>Torneu-ho a provar d'aquí a una estona, o amb menys municipis, o doneu més temps a les opcions.</translation>
    </message>
    <message>
        <source>Try again; if it happens often, ask whoever looks after the network or the proxy.</source>
        <translation>Torneu-ho a provar; si passa sovint, consulteu qui s'ocupa de la xarxa o del servidor intermediari.</translation>
    </message>
    <message>
        <source>Ask the platform&apos;s operator for the permission; check the tenant and the service path.</source>
        <translation>Demaneu el permís a qui opera la plataforma; comproveu el servei i el camí de servei.</translation>
    </message>
    <message>
        <source>Write the value without them, or choose in the territory&apos;s connection how such characters are to be sent.</source>
        <translation>Escriviu el valor sense ells, o trieu a la connexió del territori com s'han d'enviar aquests caràcters.</translation>
    </message>
    <message>
        <source>Wait a few minutes and try again, with fewer municipalities at once.</source>
        <translation>Espereu uns minuts i torneu-ho a provar, amb menys municipis alhora.</translation>
    </message>
    <message>
        <source>A page came instead of data: from a proxy, a sign-in page or another program.</source>
        <translation>Ha arribat una pàgina en lloc de dades: d'un servidor intermediari, d'un inici de sessió o d'un altre programa.</translation>
    </message>
    <message>
        <source>The answer is larger or deeper than a platform&apos;s answer should be; it was not used.</source>
        <translation>La resposta és més gran o més profunda del que hauria de ser; no s'ha fet servir.</translation>
    </message>
    <message>
        <source>Check the address; if it is right, ask the platform&apos;s operator what it sends.</source>
        <translation>Comproveu l'adreça; si és correcta, pregunteu a qui opera la plataforma què envia.</translation>
    </message>
    <message>
        <source>It was not followed there, so that your credentials stay where they belong: {target}</source>
        <translation>No s'hi ha anat, perquè les vostres credencials quedin on els pertoca: {target}</translation>
    </message>
    <message>
        <source>If the platform has moved, enter its new address in the territory&apos;s connection.</source>
        <translation>Si la plataforma s'ha traslladat, indiqueu-ne l'adreça nova a la connexió del territori.</translation>
    </message>
    <message>
        <source>Nothing was deleted here. Check the tenant, the service path and your permissions; then pull again.</source>
        <translation>Aquí no s'ha suprimit res. Comproveu el servei, el camí de servei i els vostres permisos; després rebeu de nou.</translation>
    </message>
    <message>
        <source>Install it for QGIS&apos;s Python: python3 -m pip install {library}. Then start QGIS again.</source>
        <translation>Instal·leu-la per al Python de QGIS: python3 -m pip install {library}. Després reinicieu QGIS.</translation>
    </message>
    <message>
        <source>Save the edits of the layers, close other programs that use the file, and try again.</source>
        <translation>Deseu les edicions de les capes, tanqueu altres programes que facin servir el fitxer i torneu-ho a provar.</translation>
    </message>
    <message>
        <source>Give yourself permission to write there, or keep the working copy in another folder.</source>
        <translation>Aconseguiu-hi permís d&apos;escriptura, o deseu la còpia de treball en una altra carpeta.</translation>
    </message>
    <message>
        <source>Set a copy of the file aside, restore it from a backup, or pull into a new file; unsent changes live in this one only.</source>
        <translation>Aparteu una còpia del fitxer, restaureu-lo d'una còpia de seguretat o rebeu en un fitxer nou; els canvis pendents d'enviar només viuen en aquest.</translation>
    </message>
    <message>
        <source>The assets and sensors of small municipalities, from their platform onto the map, edited in QGIS and safely back.</source>
        <translation>Els elements i sensors dels municipis petits, de la seva plataforma al mapa, editats amb QGIS i de tornada amb seguretat.</translation>
    </message>
    <message>
        <source>An asset changed here and on the platform waits here until a person decides. Nothing is overwritten.</source>
        <translation>Un element que ha canviat aquí i a la plataforma espera aquí fins que algú decideixi. Res no se sobreescriu.</translation>
    </message>
    <message>
        <source>QGIS did not keep the secret: its master password was not given. Press the button again to go on without it; QGIS&apos;s authentication settings can take it later.</source>
        <translation>QGIS no ha desat el secret: no se n'ha donat la contrasenya mestra. Premeu de nou el botó per continuar sense; la configuració d'autenticació de QGIS el pot rebre més tard.</translation>
    </message>
    <message>
        <source>An address looks like https://platform.example.org:1026, without user or password.</source>
        <translation>Una adreça té aquesta forma: https://platform.example.org:1026, sense usuari ni contrasenya.</translation>
    </message>
    <message>
        <source>The platform&apos;s address begins with http: what is secret will travel unencrypted.</source>
        <translation>L'adreça de la plataforma comença per http: el que és secret viatjarà sense xifrar.</translation>
    </message>
    <message>
        <source>QGIS will ask you to choose a master password when you finish: it unlocks what is kept. Note it down; nobody can restore it.</source>
        <translation>QGIS demanarà que trieu una contrasenya mestra en acabar: obre el que es desa. Anoteu-la; ningú no la pot recuperar.</translation>
    </message>
    <message>
        <source>the boundaries “{found}” are not a file in its folder</source>
        <translation>els límits «{found}» no són un fitxer de la seva carpeta</translation>
    </message>
    <message>
        <source>Put the file with the boundaries beside the territory&apos;s file, and write its name there.</source>
        <translation>Cal posar el fitxer dels límits al costat del fitxer del territori i escriure-hi el nom.</translation>
    </message>
    <message>
        <source>The demo platform did not start</source>
        <translation>La plataforma de demostració no s'ha engegat</translation>
    </message>
    <message>
        <source>It should answer on this computer within {seconds} s, and did not.</source>
        <translation>Hauria de respondre en aquest ordinador en {seconds} s, i no ho ha fet.</translation>
    </message>
    <message>
        <source>Close other demonstrations and open it again; a firewall may be in the way.</source>
        <translation>Cal tancar les altres demostracions i tornar-la a obrir; potser un tallafoc ho impedeix.</translation>
    </message>
    <message>
        <source>its geometry is empty</source>
        <translation>la seva geometria és buida</translation>
    </message>
    <message>
        <source>its kind of geometry cannot be kept here</source>
        <translation>el seu tipus de geometria no es pot desar aquí</translation>
    </message>
    <message>
        <source>its coordinates are not all numbers</source>
        <translation>no totes les seves coordenades són nombres</translation>
    </message>
    <message>
        <source>it lies far from its municipality: longitude and latitude seem to be swapped</source>
        <translation>queda lluny del seu municipi: la longitud i la latitud semblen intercanviades</translation>
    </message>
    <message>
        <source>“{found}” cannot be a name on the platform</source>
        <translation>«{found}» no pot ser un nom a la plataforma</translation>
    </message>
    <message>
        <source>{where} cannot be “{found}”</source>
        <translation>{where} no pot ser «{found}»</translation>
    </message>
    <message>
        <source>“{found}” is no number to multiply with</source>
        <translation>«{found}» no és un nombre pel qual multiplicar</translation>
    </message>
    <message>
        <source>Write it with {allowed}.</source>
        <translation>Escriviu-lo amb {allowed}.</translation>
    </message>
    <message>
        <source>Write a number within {allowed}.</source>
        <translation>Escriviu un nombre entre {allowed}.</translation>
    </message>
    <message>
        <source>“{found}” is no identifier: 1 to 256 letters, digits and signs, without accents, spaces and any of &lt; &gt; &quot; ' = ; ( ) &amp; ? / #.</source>
        <translation>«{found}» no és un identificador: d'1 a 256 lletres, xifres i signes, sense accents, sense espais i sense cap de &lt; &gt; &quot; ' = ; ( ) &amp; ? / #.</translation>
    </message>
    <message>
        <source>Its geometry is not whole.</source>
        <translation>La seva geometria no és completa.</translation>
    </message>
    <message>
        <source>{found} is no value that a platform can keep.</source>
        <translation>{found} no és un valor que una plataforma pugui desar.</translation>
    </message>
    <message>
        <source>The platform keeps this place as {held}, which cannot hold a {shape}.</source>
        <translation>La plataforma desa aquest lloc com a {held}, que no admet una geometria {shape}.</translation>
    </message>
    <message>
        <source>Its coordinates lie outside the world: {found}.</source>
        <translation>Les seves coordenades queden fora del món: {found}.</translation>
    </message>
    <message>
        <source>The platform keeps a {held} there, and a point would replace it.</source>
        <translation>La plataforma hi desa una geometria {held}, i un punt la substituiria.</translation>
    </message>
    <message>
        <source>The platform keeps this place as an upright rectangle, and the new outline is none.</source>
        <translation>La plataforma desa aquest lloc com un rectangle sense girar, i el nou contorn no ho és.</translation>
    </message>
    <message>
        <source>“{found}” is no service path: / and up to ten levels of letters, digits and _, such as /town/lighting.</source>
        <translation>«{found}» no és un camí de servei: / i fins a deu nivells de lletres, xifres i _, com ara /municipi/enllumenat.</translation>
    </message>
    <message>
        <source>“{found}” is no tenant: up to 50 letters, digits and _.</source>
        <translation>«{found}» no és un servei (Fiware-Service): fins a 50 lletres, xifres i _.</translation>
    </message>
    <message>
        <source>“{attribute}” cannot be sent as it is</source>
        <translation>«{attribute}» no es pot enviar tal com està</translation>
    </message>
    <message>
        <source>Nothing was sent for this asset. Correct the value and push again; it is kept here.</source>
        <translation>No s'ha enviat res d'aquest element. Corregiu el valor i torneu a enviar; aquí es conserva.</translation>
    </message>
    <message>
        <source>The tenant or the service path cannot be right</source>
        <translation>El servei o el camí de servei no pot ser correcte</translation>
    </message>
    <message>
        <source>Correct it in the territory&apos;s connection.</source>
        <translation>Corregiu-lo a la connexió del territori.</translation>
    </message>
    <message>
        <source>No platform of this kind takes it.</source>
        <translation>Cap plataforma d'aquest tipus no ho accepta.</translation>
    </message>
    <message>
        <source>Layers with unsaved edits: {layers}. Save or discard them first.</source>
        <translation>Capes amb canvis sense desar: {layers}. Primer cal desar-los o descartar-los.</translation>
    </message>
    <message>
        <source>The project&apos;s territory is no longer at {file}. Its layers can be edited; open the territory from its new place to pull and push.</source>
        <translation>El territori del projecte ja no és a {file}. Les seves capes es poden editar; per rebre i enviar, obriu el territori des del nou lloc.</translation>
    </message>
    <message>
        <source>Layers hold edits that are not saved</source>
        <translation>Hi ha capes amb edicions sense desar</translation>
    </message>
    <message>
        <source>Saving them later would go over what arrives now: {layers}.</source>
        <translation>Desar-les després passaria per damunt del que arriba ara: {layers}.</translation>
    </message>
    <message>
        <source>Save or discard the edits of these layers, then try again.</source>
        <translation>Deseu o descarteu les edicions d'aquestes capes i torneu-ho a provar.</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Exporta l'historial</translation>
    </message>
    <message>
        <source>Writes who changed what and when into a table that a spreadsheet opens: a line for each value. Asks no platform.</source>
        <translation>Escriu qui va canviar què i quan en una taula que obre un full de càlcul: una línia per a cada valor. No pregunta a cap plataforma.</translation>
    </message>
    <message>
        <source>Lines written</source>
        <translation>Línies escrites</translation>
    </message>
    <message>
        <source>Identifiers of assets, separated by commas (all when empty)</source>
        <translation>Identificadors d'elements, separats per comes (tots si es deixa buit)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Taules (*.csv)</translation>
    </message>
    <message>
        <source>History as CSV</source>
        <translation>Historial en CSV</translation>
    </message>
    <message>
        <source>where a number should stand is none, such as NaN or infinity</source>
        <translation>on hi hauria d'haver un nombre no n'hi ha, per exemple NaN o infinit</translation>
    </message>
    <message>
        <source>it is nested more deeply than is accepted</source>
        <translation>està imbricat més profundament del que s'accepta</translation>
    </message>
    <message>
        <source>it has no id or no type</source>
        <translation>no té id o no té tipus</translation>
    </message>
    <message>
        <source>This version cannot be restored</source>
        <translation>Aquesta versió no es pot restaurar</translation>
    </message>
    <message>
        <source>The catalog no longer has what was changed then: {attributes}.</source>
        <translation>El catàleg ja no té el que es va canviar llavors: {attributes}.</translation>
    </message>
    <message>
        <source>Choose another version, or bring the attribute back into the catalog.</source>
        <translation>Trieu una altra versió, o torneu l'atribut al catàleg.</translation>
    </message>
    <message>
        <source>The history does not know this version</source>
        <translation>L'historial no coneix aquesta versió</translation>
    </message>
    <message>
        <source>It is not, or no longer, in this working copy: {uid}.</source>
        <translation>No és, o ja no és, en aquesta còpia de treball: {uid}.</translation>
    </message>
    <message>
        <source>Look at the asset&apos;s history again and choose a version there.</source>
        <translation>Torneu a mirar l'historial de l'element i trieu-hi una versió.</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>No s'ha pogut escriure el fitxer</translation>
    </message>
    <message>
        <source>Close programs that have it open, or choose another folder. The disk may be full.</source>
        <translation>Tanqueu els programes que el tinguin obert, o trieu una altra carpeta. Potser el disc és ple.</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Per enviar</translation>
    </message>
    <message>
        <source>Changed on the platform</source>
        <translation>Canviat a la plataforma</translation>
    </message>
    <message>
        <source>Conflict decided</source>
        <translation>Conflicte resolt</translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation>Revertit</translation>
    </message>
    <message>
        <source>Version restored</source>
        <translation>Versió restaurada</translation>
    </message>
    <message>
        <source>Push undone</source>
        <translation>Enviament desfet</translation>
    </message>
    <message>
        <source>Field survey</source>
        <translation>Treball de camp</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importació</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>canviat</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quan</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Què es va fer</translation>
    </message>
    <message>
        <source>Before, as kept</source>
        <translation>Abans, tal com es desa</translation>
    </message>
    <message>
        <source>Now, as kept</source>
        <translation>Ara, tal com es desa</translation>
    </message>
    <message>
        <source>Writing the history:</source>
        <translation>S&apos;està escrivint l&apos;historial:</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>Mostra l'historial</translation>
    </message>
    <message>
        <source>Undo the last push…</source>
        <translation>Desfés l'últim enviament…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>north</source>
        <translation>al nord</translation>
    </message>
    <message>
        <source>north-east</source>
        <translation>al nord-est</translation>
    </message>
    <message>
        <source>east</source>
        <translation>a l'est</translation>
    </message>
    <message>
        <source>south-east</source>
        <translation>al sud-est</translation>
    </message>
    <message>
        <source>south</source>
        <translation>al sud</translation>
    </message>
    <message>
        <source>south-west</source>
        <translation>al sud-oest</translation>
    </message>
    <message>
        <source>west</source>
        <translation>a l'oest</translation>
    </message>
    <message>
        <source>north-west</source>
        <translation>al nord-oest</translation>
    </message>
    <message>
        <source>This asset…</source>
        <translation>Aquest element…</translation>
    </message>
    <message>
        <source>What is selected on the map ({count})…</source>
        <translation>El que està seleccionat al mapa ({count})…</translation>
    </message>
    <message>
        <source>Everything…</source>
        <translation>Tot…</translation>
    </message>
    <message>
        <source>history {territory} {day}.csv</source>
        <translation>historial {territory} {day}.csv</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>Encara no hi ha historial</translation>
    </message>
    <message>
        <source>What is received, sent, decided and undone from here appears here, action by action.</source>
        <translation>El que des d'aquí es rep, s'envia, es decideix i es desfà apareix aquí, acció per acció.</translation>
    </message>
    <message>
        <source>Nothing is recorded of this asset</source>
        <translation>D'aquest element no hi ha res anotat</translation>
    </message>
    <message>
        <source>It is as it first came. What changes from now on appears here.</source>
        <translation>És com va arribar per primera vegada. El que canviï a partir d'ara apareix aquí.</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Totes les accions</translation>
    </message>
    <message>
        <source>Restore as it was after this…</source>
        <translation>Restaura com va quedar després d'això…</translation>
    </message>
    <message>
        <source>Restore as it was before this…</source>
        <translation>Restaura com era abans d'això…</translation>
    </message>
    <message>
        <source>It is as it was before already.</source>
        <translation>Ja és com abans.</translation>
    </message>
    <message>
        <source>Changed since: {expected} → {found}</source>
        <translation>Canviat després: {expected} → {found}</translation>
    </message>
    <message>
        <source>Deleted since.</source>
        <translation>Suprimit després.</translation>
    </message>
    <message>
        <source>An asset of this name is there again.</source>
        <translation>Torna a haver-hi un element amb aquest nom.</translation>
    </message>
    <message>
        <source>It waits in Conflicts: decide there first.</source>
        <translation>Espera a Conflictes: primer cal decidir allà.</translation>
    </message>
    <message>
        <source>The catalog no longer has it.</source>
        <translation>El catàleg ja no el té.</translation>
    </message>
    <message>
        <source>Only the platform sets it.</source>
        <translation>Només el posa la plataforma.</translation>
    </message>
    <message>
        <source>changed there {when}</source>
        <translation>canviat allà {when}</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>nous: {count}</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>canviats: {count}</translation>
    </message>
    <message>
        <source>{count} deleted</source>
        <translation>suprimits: {count}</translation>
    </message>
    <message>
        <source>There was nothing to put back.</source>
        <translation>No hi havia res per restablir.</translation>
    </message>
    <message>
        <source>Put back: {count}. It is an unsent change: push it, or revert it.</source>
        <translation>Restablerts: {count}. És un canvi per enviar: es pot enviar o revertir.</translation>
    </message>
    <message>
        <source>Left as they are: {count}.</source>
        <translation>Es deixen com són: {count}.</translation>
    </message>
    <message>
        <source>History written: {count} lines.</source>
        <translation>Historial escrit, línies: {count}.</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Mostra'n d'anteriors</translation>
    </message>
    <message>
        <source>Show more assets</source>
        <translation>Mostra més elements</translation>
    </message>
    <message>
        <source>Restore this version…</source>
        <translation>Restaura aquesta versió…</translation>
    </message>
    <message>
        <source>Undo this push…</source>
        <translation>Desfés aquest enviament…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporta</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>From this asset to the history of everything (Alt+Up)</source>
        <translation>D'aquest element a l'historial de tot (Alt+Amunt)</translation>
    </message>
    <message>
        <source>Which entries are shown</source>
        <translation>Quines entrades es mostren</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>From the platform</source>
        <translation>De la plataforma</translation>
    </message>
    <message>
        <source>Decided, undone</source>
        <translation>Decidit, desfet</translation>
    </message>
    <message>
        <source>Surveys, imports</source>
        <translation>Camp, importacions</translation>
    </message>
    <message>
        <source>History, the newest first</source>
        <translation>Historial, el més recent primer</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Què es va canviar</translation>
    </message>
    <message>
        <source>Shows what it will do first; it becomes an unsent change (Enter)</source>
        <translation>Primer mostra què farà; esdevé un canvi per enviar (Retorn)</translation>
    </message>
    <message>
        <source>Writes a table that a spreadsheet opens (CSV)</source>
        <translation>Escriu una taula que obre un full de càlcul (CSV)</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Més accions</translation>
    </message>
    <message>
        <source>Undo the last push</source>
        <translation>Desfés l'últim enviament</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Restaura aquesta versió</translation>
    </message>
    <message>
        <source>Left as it is:</source>
        <translation>Es deixa com és:</translation>
    </message>
    <message>
        <source>&amp;Undo {count}</source>
        <translation>&amp;Desfés {count}</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaura</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>Què es farà</translation>
    </message>
    <message>
        <source>What is left as it is</source>
        <translation>Què es deixa com és</translation>
    </message>
    <message>
        <source>Nothing was pushed from this working copy yet.</source>
        <translation>Des d'aquesta còpia de treball encara no s'ha enviat res.</translation>
    </message>
    <message>
        <source>The asset is like this already.</source>
        <translation>L'element ja és així.</translation>
    </message>
    <message>
        <source>Pushed by {who}, {when}. Assets that go back: {count}; left alone: {left}.</source>
        <translation>Enviat per {who}, {when}. Elements que tornen enrere: {count}; es deixen: {left}.</translation>
    </message>
    <message>
        <source>The asset as it was: {when}.</source>
        <translation>L'element tal com era: {when}.</translation>
    </message>
    <message>
        <source>It becomes an unsent change: nothing reaches the platform before you push, and it can be reverted.</source>
        <translation>Esdevé un canvi per enviar: res no arriba a la plataforma abans d'enviar-lo, i es pot revertir.</translation>
    </message>
    <message>
        <source>is made again</source>
        <translation>es torna a crear</translation>
    </message>
    <message>
        <source>is deleted</source>
        <translation>se suprimeix</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Què</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Quedarà</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Per què</translation>
    </message>
    <message>
        <source>&amp;Undo the last push…</source>
        <translation>&amp;Desfés l'últim enviament…</translation>
    </message>
    <message>
        <source>Pulled</source>
        <translation>Rebut</translation>
    </message>
    <message>
        <source>Taking in the survey:</source>
        <translation>S'està incorporant el treball de camp:</translation>
    </message>
    <message>
        <source>it was copied in part</source>
        <translation>es va copiar a mitges</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>és buida</translation>
    </message>
    <message>
        <source>it is no picture</source>
        <translation>no és una imatge</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>és massa gran</translation>
    </message>
    <message>
        <source>The values that it left with were damaged; this computer had kept them.</source>
        <translation>Els valors amb què va sortir estaven malmesos; aquest ordinador els havia desat.</translation>
    </message>
    <message>
        <source>{layer}: the catalog no longer has this class; its edits stay in the survey&apos;s file.</source>
        <translation>{layer}: el catàleg ja no té aquesta classe; les seves edicions es queden al fitxer del treball de camp.</translation>
    </message>
    <message>
        <source>{layer}: columns were deleted ({columns}); what the assets had there stays.</source>
        <translation>{layer}: es van suprimir columnes ({columns}); el que els elements hi tenien es manté.</translation>
    </message>
    <message>
        <source>It was copied while a program had it open: the last edits may be missing. Copy it again.</source>
        <translation>Es va copiar mentre un programa el tenia obert: hi poden faltar les darreres edicions. Torneu-lo a copiar.</translation>
    </message>
    <message>
        <source>{layer}: it came back in {crs}, and was transformed to longitude and latitude.</source>
        <translation>{layer}: ha tornat en {crs} i s'ha transformat a longitud i latitud.</translation>
    </message>
    <message>
        <source>An edit had been interrupted; what was not saved there was undone.</source>
        <translation>Una edició s'havia interromput; el que allà no es va desar s'ha desfet.</translation>
    </message>
    <message>
        <source>{layer}: the layer is missing; its assets stay as they are.</source>
        <translation>{layer}: falta la capa; els seus elements es queden com estan.</translation>
    </message>
    <message>
        <source>{layer}: the layer is called {found} now, and was known by its assets.</source>
        <translation>{layer}: la capa ara es diu {found} i s'ha reconegut pels seus elements.</translation>
    </message>
    <message>
        <source>survey.json is missing; the file itself told enough.</source>
        <translation>Falta survey.json; el mateix fitxer n'ha dit prou.</translation>
    </message>
    <message>
        <source>It was prepared in an older format ({found}), and was converted.</source>
        <translation>Es va preparar en un format anterior ({found}) i s'ha convertit.</translation>
    </message>
    <message>
        <source>{layer}: the places are missing; the former ones were kept.</source>
        <translation>{layer}: hi falten les posicions; s'han mantingut les anteriors.</translation>
    </message>
    <message>
        <source>It was prepared from another working copy of this territory.</source>
        <translation>Es va preparar a partir d'una altra còpia de treball d'aquest territori.</translation>
    </message>
    <message>
        <source>The photo {file} is named by an asset, and is not there.</source>
        <translation>Un element anomena la foto {file}, i no hi és.</translation>
    </message>
    <message>
        <source>The photo {file} was not taken: {problem}.</source>
        <translation>La foto {file} no s'ha pres: {problem}.</translation>
    </message>
    <message>
        <source>The photo {file} belongs to no asset.</source>
        <translation>La foto {file} no és de cap element.</translation>
    </message>
    <message>
        <source>{layer}: the layer was replaced; its edits were found by comparing all values.</source>
        <translation>{layer}: la capa es va substituir; les edicions s'han trobat comparant tots els valors.</translation>
    </message>
    <message>
        <source>The area is no polygon: {found}</source>
        <translation>L&apos;àrea no és un polígon: {found}</translation>
    </message>
    <message>
        <source>No class of assets is chosen, or one is not known: {found}</source>
        <translation>No s'ha triat cap classe d'elements, o n'hi ha una que no es coneix: {found}</translation>
    </message>
    <message>
        <source>A field that was chosen is not one of its class: {found}</source>
        <translation>S'ha triat un camp que no és de la seva classe: {found}</translation>
    </message>
    <message>
        <source>“{found}” cannot be the name of a folder everywhere.</source>
        <translation>«{found}» no pot ser el nom d'una carpeta a tot arreu.</translation>
    </message>
    <message>
        <source>The values that it left with are damaged in {path}, and this computer does not have them.</source>
        <translation>Els valors amb què va sortir estan malmesos a {path}, i aquest ordinador no els té.</translation>
    </message>
    <message>
        <source>None of its layers can be found in {path}.</source>
        <translation>No es troba cap de les seves capes a {path}.</translation>
    </message>
    <message>
        <source>{path} does not tell which survey it is: survey.json is missing or damaged.</source>
        <translation>{path} no diu quin treball de camp és: survey.json hi falta o està malmès.</translation>
    </message>
    <message>
        <source>There is no GeoPackage of a survey in {path}.</source>
        <translation>A {path} no hi ha cap GeoPackage d'un treball de camp.</translation>
    </message>
    <message>
        <source>In {path}, survey.json and the GeoPackage belong to two different surveys.</source>
        <translation>A {path}, survey.json i el GeoPackage són de dos treballs de camp diferents.</translation>
    </message>
    <message>
        <source>{member} would grow far beyond its size in the zip.</source>
        <translation>{member} creixeria molt més del que ocupa al zip.</translation>
    </message>
    <message>
        <source>It is not whole: {member} cannot be unpacked.</source>
        <translation>No és sencer: no es pot extreure {member}.</translation>
    </message>
    <message>
        <source>{member} is locked with a password.</source>
        <translation>{member} està protegit amb una contrasenya.</translation>
    </message>
    <message>
        <source>{member} is a link to another place.</source>
        <translation>{member} és un enllaç a un altre lloc.</translation>
    </message>
    <message>
        <source>{member} has a name that cannot be written everywhere.</source>
        <translation>{member} té un nom que no es pot escriure a tot arreu.</translation>
    </message>
    <message>
        <source>{member} would be written outside of its folder.</source>
        <translation>{member} s'escriuria fora de la seva carpeta.</translation>
    </message>
    <message>
        <source>Unpacked, it would be too large.</source>
        <translation>Un cop extret seria massa gran.</translation>
    </message>
    <message>
        <source>There are too many files in it.</source>
        <translation>Conté massa fitxers.</translation>
    </message>
    <message>
        <source>{member} is in it twice.</source>
        <translation>{member} hi és dues vegades.</translation>
    </message>
    <message>
        <source>{path} was altered or damaged since it was written.</source>
        <translation>{path} s'ha alterat o malmès des que es va escriure.</translation>
    </message>
    <message>
        <source>{path} is no bundle of changes.</source>
        <translation>{path} no és un paquet de canvis.</translation>
    </message>
    <message>
        <source>{path} is not there.</source>
        <translation>{path} no hi és.</translation>
    </message>
    <message>
        <source>{path} has not been pushed yet: it holds no answers.</source>
        <translation>{path} encara no s'ha enviat: no conté respostes.</translation>
    </message>
    <message>
        <source>The field survey cannot be used</source>
        <translation>El treball de camp no es pot fer servir</translation>
    </message>
    <message>
        <source>Check its folder, or prepare it again.</source>
        <translation>Comproveu-ne la carpeta o prepareu-lo de nou.</translation>
    </message>
    <message>
        <source>The field survey cannot be prepared like this</source>
        <translation>El treball de camp no es pot preparar així</translation>
    </message>
    <message>
        <source>Choose it otherwise, then prepare the survey again.</source>
        <translation>Trieu-ho d'una altra manera i torneu a preparar el treball de camp.</translation>
    </message>
    <message>
        <source>There is a survey of this name already</source>
        <translation>Ja hi ha un treball de camp amb aquest nom</translation>
    </message>
    <message>
        <source>{path} is there, and was left as it is.</source>
        <translation>{path} ja hi és, i s'ha deixat com estava.</translation>
    </message>
    <message>
        <source>Choose another name or another folder.</source>
        <translation>Trieu un altre nom o una altra carpeta.</translation>
    </message>
    <message>
        <source>Not all assets went into the survey</source>
        <translation>No han entrat tots els elements al treball de camp</translation>
    </message>
    <message>
        <source>Repair the working copy: its spatial index or its names are damaged.</source>
        <translation>Repareu la còpia de treball: l'índex espacial o els noms estan malmesos.</translation>
    </message>
    <message>
        <source>This is not a field survey</source>
        <translation>Això no és un treball de camp</translation>
    </message>
    <message>
        <source>Choose the survey&apos;s whole folder, or a zip of it, as it came from the tablet.</source>
        <translation>Trieu la carpeta sencera del treball de camp, o un zip d'aquesta, tal com va sortir de la tauleta.</translation>
    </message>
    <message>
        <source>The survey&apos;s file is not whole</source>
        <translation>El fitxer del treball de camp no és sencer</translation>
    </message>
    <message>
        <source>Copy it from the tablet once more; what is there is not touched.</source>
        <translation>Copieu-lo una altra vegada de la tauleta; el que hi ha allà no es toca.</translation>
    </message>
    <message>
        <source>The zip is refused</source>
        <translation>Es rebutja el zip</translation>
    </message>
    <message>
        <source>Ask for a zip of the survey&apos;s folder as it is; nothing of this one was taken.</source>
        <translation>Demaneu un zip de la carpeta del treball de camp tal com és; d'aquest no se n'ha pres res.</translation>
    </message>
    <message>
        <source>It belongs to another territory</source>
        <translation>És d'un altre territori</translation>
    </message>
    <message>
        <source>It was prepared for {found}; open here is {expected}.</source>
        <translation>Es va preparar per a {found}; aquí hi ha obert {expected}.</translation>
    </message>
    <message>
        <source>Open the territory that it was prepared from, and bring it back there.</source>
        <translation>Obriu el territori amb què es va preparar i torneu-lo allà.</translation>
    </message>
    <message>
        <source>This bundle of changes cannot be used</source>
        <translation>Aquest paquet de canvis no es pot fer servir</translation>
    </message>
    <message>
        <source>Take the file as it was written, or write a new one; nothing is lost by that.</source>
        <translation>Feu servir el fitxer tal com es va escriure o escriviu-ne un de nou; amb això no es perd res.</translation>
    </message>
    <message>
        <source>something in it cannot be read ({problem})</source>
        <translation>hi ha alguna cosa que no es pot llegir ({problem})</translation>
    </message>
    <message>
        <source>the file is no UTF-8 text</source>
        <translation>el fitxer no és text UTF-8</translation>
    </message>
    <message>
        <source>“{subject}” cannot be a former name: something else is, or was, called so</source>
        <translation>«{subject}» no pot ser un nom anterior: una altra cosa se'n diu, o se'n deia, així</translation>
    </message>
    <message>
        <source>a photo or file is kept here; no attribute of the platform can hold it</source>
        <translation>una foto o un fitxer es desa aquí; cap atribut de la plataforma no el pot contenir</translation>
    </message>
    <message>
        <source>it is nested more than {subject} levels deep</source>
        <translation>està imbricat en més de {subject} nivells</translation>
    </message>
    <message>
        <source>the file is larger than {subject}</source>
        <translation>el fitxer ocupa més de {subject}</translation>
    </message>
    <message>
        <source>there is no other code “{subject}” in the list</source>
        <translation>no hi ha cap altre codi «{subject}» a la llista</translation>
    </message>
    <message>
        <source>Remove “{subject}”.</source>
        <translation>Traieu «{subject}».</translation>
    </message>
    <message>
        <source>Save it as UTF-8 text, which any editor can do.</source>
        <translation>Deseu-lo com a text UTF-8; qualsevol editor ho pot fer.</translation>
    </message>
    <message>
        <source>Look whether it is the right file; a catalog may be split into several.</source>
        <translation>Comproveu que és el fitxer correcte; un catàleg es pot repartir en diversos.</translation>
    </message>
    <message>
        <source>it is nested more than {found} levels deep</source>
        <translation>està imbricat en més de {found} nivells</translation>
    </message>
    <message>
        <source>the file is larger than {found}</source>
        <translation>el fitxer ocupa més de {found}</translation>
    </message>
    <message>
        <source>Look whether it is the right file: a territory&apos;s takes a few pages.</source>
        <translation>Comproveu que és el fitxer correcte: el d'un territori ocupa unes poques pàgines.</translation>
    </message>
    <message>
        <source>Decision undone</source>
        <translation>Decisió desfeta</translation>
    </message>
    <message>
        <source>Catalog changed</source>
        <translation>Canvi de catàleg</translation>
    </message>
    <message>
        <source>Code replaced</source>
        <translation>Codi substituït</translation>
    </message>
    <message>
        <source>Photo sent</source>
        <translation>Foto enviada</translation>
    </message>
    <message>
        <source>Deciding conflicts:</source>
        <translation>S&apos;estan resolent conflictes:</translation>
    </message>
    <message>
        <source>Sending photos:</source>
        <translation>S'estan enviant fotos:</translation>
    </message>
    <message>
        <source>Checking the working copy</source>
        <translation>S'està comprovant la còpia de treball</translation>
    </message>
    <message>
        <source>Repairing the working copy</source>
        <translation>S'està reparant la còpia de treball</translation>
    </message>
    <message>
        <source>“{attribute}” wants a number.</source>
        <translation>«{attribute}» demana un nombre.</translation>
    </message>
    <message>
        <source>“{attribute}” wants a whole number.</source>
        <translation>«{attribute}» demana un nombre enter.</translation>
    </message>
    <message>
        <source>“{attribute}” may not be below {least}.</source>
        <translation>«{attribute}» no pot ser inferior a {least}.</translation>
    </message>
    <message>
        <source>“{attribute}” may not be above {most}.</source>
        <translation>«{attribute}» no pot ser superior a {most}.</translation>
    </message>
    <message>
        <source>“{attribute}” wants one of the values of its list.</source>
        <translation>«{attribute}» demana un dels valors de la seva llista.</translation>
    </message>
    <message>
        <source>“{attribute}” wants a date.</source>
        <translation>«{attribute}» demana una data.</translation>
    </message>
    <message>
        <source>“{attribute}” wants yes or no.</source>
        <translation>«{attribute}» demana sí o no.</translation>
    </message>
    <message>
        <source>“{attribute}” may not stay empty.</source>
        <translation>«{attribute}» no pot quedar buit.</translation>
    </message>
    <message>
        <source>“{attribute}” cannot keep this text.</source>
        <translation>«{attribute}» no pot desar aquest text.</translation>
    </message>
    <message>
        <source>A place cannot be typed; choose one of the two.</source>
        <translation>Una ubicació no es pot escriure; trieu-ne una de les dues.</translation>
    </message>
    <message>
        <source>The catalog has no attribute “{attribute}”.</source>
        <translation>El catàleg no té cap atribut «{attribute}».</translation>
    </message>
    <message>
        <source>This value cannot be taken</source>
        <translation>Aquest valor no es pot acceptar</translation>
    </message>
    <message>
        <source>Type another value, or choose mine or theirs; nothing was changed.</source>
        <translation>Escriviu un altre valor, o trieu el vostre o el de la plataforma; no s'ha canviat res.</translation>
    </message>
    <message>
        <source>the file is not there any more</source>
        <translation>el fitxer ja no hi és</translation>
    </message>
    <message>
        <source>it is neither a picture nor a PDF</source>
        <translation>no és ni una imatge ni un PDF</translation>
    </message>
    <message>
        <source>it is not what it was when it was added</source>
        <translation>ja no és el que era quan es va afegir</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>no es pot llegir</translation>
    </message>
    <message>
        <source>{file}: {why}.</source>
        <translation>{file}: {why}.</translation>
    </message>
    <message>
        <source>Choose the photo again, from where it was copied; the asset itself is kept.</source>
        <translation>Torneu a triar la foto, allà d'on es va copiar; l'element en si es conserva.</translation>
    </message>
    <message>
        <source>The store for photos is full</source>
        <translation>El magatzem de fotos és ple</translation>
    </message>
    <message>
        <source>{host} has no room left for another file.</source>
        <translation>A {host} no queda lloc per a cap més fitxer.</translation>
    </message>
    <message>
        <source>Ask its operator for room; the photos wait here and go with the next push.</source>
        <translation>Demaneu lloc a qui el gestiona; les fotos esperen aquí i van amb el pròxim enviament.</translation>
    </message>
    <message>
        <source>A photo did not arrive as it was sent</source>
        <translation>Una foto no ha arribat tal com es va enviar</translation>
    </message>
    <message>
        <source>{url} holds {got} bytes, or others than the {expected} that were sent.</source>
        <translation>{url} conté {got} bytes, o uns altres que no són els {expected} enviats.</translation>
    </message>
    <message>
        <source>Push again. If it stays so, ask the store&apos;s operator to look at this file.</source>
        <translation>Torneu a enviar. Si continua igual, demaneu a qui gestiona el magatzem que miri aquest fitxer.</translation>
    </message>
    <message>
        <source>a text in it cannot be read</source>
        <translation>conté un text que no es pot llegir</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>li falta el final</translation>
    </message>
    <message>
        <source>a table or a column is missing ({found})</source>
        <translation>falta una taula o una columna ({found})</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>El fitxer està malmès</translation>
    </message>
    <message>
        <source>A program was interrupted while it wrote</source>
        <translation>Un programa es va interrompre mentre escrivia</translation>
    </message>
    <message>
        <source>Edits are not being noted: the file says a pull is under way</source>
        <translation>Les edicions no s'anoten: el fitxer diu que s'està rebent</translation>
    </message>
    <message>
        <source>The file says that an action is under way, and none is</source>
        <translation>El fitxer diu que hi ha una acció en curs, i no n'hi ha cap</translation>
    </message>
    <message>
        <source>A table is missing</source>
        <translation>Falta una taula</translation>
    </message>
    <message>
        <source>Columns are missing</source>
        <translation>Falten columnes</translation>
    </message>
    <message>
        <source>An index is missing: searching is slow</source>
        <translation>Falta un índex: les cerques són lentes</translation>
    </message>
    <message>
        <source>Other programs do not see this table</source>
        <translation>Altres programes no veuen aquesta taula</translation>
    </message>
    <message>
        <source>A table is announced that is not there</source>
        <translation>S'anuncia una taula que no hi és</translation>
    </message>
    <message>
        <source>The extent told to other programs is too small</source>
        <translation>L'extensió que es diu a altres programes és massa petita</translation>
    </message>
    <message>
        <source>The spatial index is missing or not kept up</source>
        <translation>L'índex espacial falta o no s'actualitza</translation>
    </message>
    <message>
        <source>The map does not find all assets: the spatial index is wrong</source>
        <translation>El mapa no troba tots els elements: l'índex espacial és erroni</translation>
    </message>
    <message>
        <source>Places that cannot be read</source>
        <translation>Posicions que no es poden llegir</translation>
    </message>
    <message>
        <source>Edits are not being noted: triggers are missing</source>
        <translation>Les edicions no s'anoten: falten disparadors</translation>
    </message>
    <message>
        <source>Triggers of another program</source>
        <translation>Disparadors d'un altre programa</translation>
    </message>
    <message>
        <source>Assets without an identifier</source>
        <translation>Elements sense identificador</translation>
    </message>
    <message>
        <source>Assets with the same identifier</source>
        <translation>Elements amb el mateix identificador</translation>
    </message>
    <message>
        <source>New assets that were not noted as unsent</source>
        <translation>Elements nous que no es van anotar com a pendents d'enviar</translation>
    </message>
    <message>
        <source>Assets of the platform that went missing without being deleted</source>
        <translation>Elements de la plataforma que falten sense haver-se esborrat</translation>
    </message>
    <message>
        <source>Notes of changes to assets that are nowhere</source>
        <translation>Notes de canvis d'elements que no són enlloc</translation>
    </message>
    <message>
        <source>Notes of a push about assets that are not unsent</source>
        <translation>Notes d'un enviament sobre elements sense res per enviar</translation>
    </message>
    <message>
        <source>Conflicts of assets that are nowhere</source>
        <translation>Conflictes d'elements que no són enlloc</translation>
    </message>
    <message>
        <source>Conflicts that no list shows</source>
        <translation>Conflictes que no mostra cap llista</translation>
    </message>
    <message>
        <source>Photos whose file is gone</source>
        <translation>Fotos que han perdut el fitxer</translation>
    </message>
    <message>
        <source>Photos that are not what they were</source>
        <translation>Fotos que ja no són el que eren</translation>
    </message>
    <message>
        <source>Photos of assets that are gone</source>
        <translation>Fotos d'elements que ja no hi són</translation>
    </message>
    <message>
        <source>Files among the photos that no asset has</source>
        <translation>Fitxers entre les fotos que no són de cap element</translation>
    </message>
    <message>
        <source>Values that the code list has replaced</source>
        <translation>Valors que la llista de codis ha substituït</translation>
    </message>
    <message>
        <source>Files left by work that was interrupted</source>
        <translation>Fitxers que va deixar una feina interrompuda</translation>
    </message>
    <message>
        <source>before a pull</source>
        <translation>abans de rebre</translation>
    </message>
    <message>
        <source>before a push</source>
        <translation>abans d'enviar</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>a petició</translation>
    </message>
    <message>
        <source>before the catalog changed</source>
        <translation>abans de canviar el catàleg</translation>
    </message>
    <message>
        <source>before a repair</source>
        <translation>abans de reparar</translation>
    </message>
    <message>
        <source>before restoring another</source>
        <translation>abans de restaurar-ne una altra</translation>
    </message>
    <message>
        <source>No backup could be made: {problem}</source>
        <translation>No s'ha pogut fer la còpia de seguretat: {problem}</translation>
    </message>
    <message>
        <source>Backups of the working copy</source>
        <translation>Còpies de seguretat de la còpia de treball</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Fes-ne una còpia ara</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Obre la &amp;carpeta</translation>
    </message>
    <message>
        <source>Reading the backups…</source>
        <translation>S'estan llegint les còpies de seguretat…</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Encara no hi ha còpies de seguretat</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Còpies de seguretat</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Mida</translation>
    </message>
    <message>
        <source>This file cannot be read any more.</source>
        <translation>Aquest fitxer ja no es pot llegir.</translation>
    </message>
    <message>
        <source>Brings back the state of {when}: unsent changes {unsent}, conflicts {conflicts}, assets {assets}. Changes that were sent since are compared with the platform by the next push.</source>
        <translation>Torna a l'estat de {when}: canvis per enviar {unsent}, conflictes {conflicts}, elements {assets}. Els canvis enviats des d'aleshores, els compara amb la plataforma el pròxim enviament.</translation>
    </message>
    <message>
        <source>Check and repair the working copy</source>
        <translation>Comprova i repara la còpia de treball</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Repara</translation>
    </message>
    <message>
        <source>Replace old &amp;codes</source>
        <translation>Substitueix els &amp;codis antics</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Comprova-ho un &amp;altre cop</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>Co&amp;pia</translation>
    </message>
    <message>
        <source>Checking the working copy…</source>
        <translation>S'està comprovant la còpia de treball…</translation>
    </message>
    <message>
        <source>Repairing the working copy. A backup is made first…</source>
        <translation>S'està reparant la còpia de treball. Abans se'n fa una còpia de seguretat…</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No s'ha canviat res.</translation>
    </message>
    <message>
        <source>The working copy is in order</source>
        <translation>La còpia de treball està en ordre</translation>
    </message>
    <message>
        <source>The file is whole, and all in it belongs together.</source>
        <translation>El fitxer és sencer, i tot el que conté concorda.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparació</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Troballes</translation>
    </message>
    <message>
        <source>The chosen finding in full</source>
        <translation>La troballa triada, sencera</translation>
    </message>
    <message>
        <source>✓ repaired</source>
        <translation>✓ reparat</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>possible</translation>
    </message>
    <message>
        <source>only told</source>
        <translation>només s'avisa</translation>
    </message>
    <message>
        <source>Findings: {count}; can be repaired: {mendable}.</source>
        <translation>Troballes: {count}; es poden reparar: {mendable}.</translation>
    </message>
    <message>
        <source>A repair makes a backup first and loses no unsent change.</source>
        <translation>Una reparació fa abans una còpia de seguretat i no perd cap canvi per enviar.</translation>
    </message>
    <message>
        <source>{distance} apart</source>
        <translation>a {distance} l'un de l'altre</translation>
    </message>
    <message>
        <source>Waiting to be decided again: {count}.</source>
        <translation>Tornen a esperar una decisió: {count}.</translation>
    </message>
    <message>
        <source>Sent meanwhile, so left as it is: {count}.</source>
        <translation>Enviats mentrestant, es deixen com estan: {count}.</translation>
    </message>
    <message>
        <source>Waiting already, for they changed it once more: {count}.</source>
        <translation>Ja esperen, perquè la plataforma els ha tornat a canviar: {count}.</translation>
    </message>
    <message>
        <source>Edited since, so left as it is: {count}.</source>
        <translation>Editats després, es deixen com estan: {count}.</translation>
    </message>
    <message>
        <source>Decided once more since, so left as it is: {count}.</source>
        <translation>Tornats a decidir després, es deixen com estan: {count}.</translation>
    </message>
    <message>
        <source>There was no decision to undo.</source>
        <translation>No hi havia cap decisió per desfer.</translation>
    </message>
    <message>
        <source>Choose the same for all {count} selected</source>
        <translation>Tria el mateix per als {count} seleccionats</translation>
    </message>
    <message>
        <source>{shown} of {total}, decided: {decided}</source>
        <translation>{shown} de {total}, decidits: {decided}</translation>
    </message>
    <message>
        <source>Undo the decision of {when} (assets: {count})</source>
        <translation>Desfés la decisió de {when} (elements: {count})</translation>
    </message>
    <message>
        <source>Undo decision</source>
        <translation>Desfés la decisió</translation>
    </message>
    <message>
        <source>Filter: name, town, class, attribute</source>
        <translation>Filtre: nom, municipi, classe, atribut</translation>
    </message>
    <message>
        <source>What each side says; choose one, or type another value</source>
        <translation>El que diu cada banda; se'n tria una o s'escriu un altre valor</translation>
    </message>
    <message>
        <source>Keeps what was done here, for all of the selected assets (M or 2)</source>
        <translation>Conserva el que s'ha fet aquí en tots els elements seleccionats (M o 2)</translation>
    </message>
    <message>
        <source>Takes what the platform says, for all of the selected assets (T or 3)</source>
        <translation>Agafa el que diu la plataforma en tots els elements seleccionats (T o 3)</translation>
    </message>
    <message>
        <source>What is chosen in the table is chosen for all selected assets</source>
        <translation>El que es tria a la taula val per a tots els elements seleccionats</translation>
    </message>
    <message>
        <source>Decides the assets of which every attribute is chosen</source>
        <translation>Decideix els elements que tenen triats tots els atributs</translation>
    </message>
    <message>
        <source>Click, B or 1: back to what it was</source>
        <translation>Clic, B o 1: torna al que era</translation>
    </message>
    <message>
        <source>Click, M or 2: keeps mine</source>
        <translation>Clic, M o 2: conserva el propi</translation>
    </message>
    <message>
        <source>Click, T or 3: takes theirs</source>
        <translation>Clic, T o 3: agafa l'aliè</translation>
    </message>
    <message>
        <source>Esc: undecided again</source>
        <translation>Esc: torna a quedar per decidir</translation>
    </message>
    <message>
        <source>F2 or a double click: another value</source>
        <translation>F2 o doble clic: un altre valor</translation>
    </message>
    <message>
        <source>&amp;Working copy</source>
        <translation>Còpia de &amp;treball</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Restaura una còpia de seguretat…</translation>
    </message>
    <message>
        <source>&amp;Check and repair…</source>
        <translation>&amp;Comprova i repara…</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… i {count} més</translation>
    </message>
    <message>
        <source>Backed up: {size}, {folder}.</source>
        <translation>Còpia de seguretat feta: {size}, {folder}.</translation>
    </message>
    <message>
        <source>The backup is restored.</source>
        <translation>La còpia de seguretat està restaurada.</translation>
    </message>
    <message>
        <source>What was there before is kept as the backup of {when}.</source>
        <translation>El que hi havia abans es conserva com a còpia de seguretat de {when}.</translation>
    </message>
    <message>
        <source>Repaired: {count}.</source>
        <translation>Reparat: {count}.</translation>
    </message>
    <message>
        <source>Left as it is: {count}.</source>
        <translation>Es deixa com està: {count}.</translation>
    </message>
    <message>
        <source>Rows brought over from the damaged file: {rows}; lost: at most {lost}.</source>
        <translation>Files rescatades del fitxer malmès: {rows}; perdudes: com a molt {lost}.</translation>
    </message>
    <message>
        <source>The file as it was: {name}.</source>
        <translation>El fitxer tal com era: {name}.</translation>
    </message>
    <message>
        <source>The catalog has changed, and the working copy with it: {what}.</source>
        <translation>El catàleg ha canviat, i amb ell la còpia de treball: {what}.</translation>
    </message>
    <message>
        <source>Values that do not fit are kept and stand in the assets&apos; history: {count}.</source>
        <translation>Els valors que no hi encaixen es conserven i consten a l'historial dels elements: {count}.</translation>
    </message>
    <message>
        <source>A backup was made first.</source>
        <translation>Abans se n'ha fet una còpia de seguretat.</translation>
    </message>
    <message>
        <source>the class “{old}” is called “{new}” now</source>
        <translation>la classe «{old}» ara es diu «{new}»</translation>
    </message>
    <message>
        <source>{class}: “{old}” is called “{new}” now</source>
        <translation>{class}: «{old}» ara es diu «{new}»</translation>
    </message>
    <message>
        <source>{class}: “{attribute}” is of another type now</source>
        <translation>{class}: «{attribute}» ara és d'un altre tipus</translation>
    </message>
    <message>
        <source>{class}: places of another kind</source>
        <translation>{class}: posicions d'una altra mena</translation>
    </message>
    <message>
        <source>Photos sent: {count}.</source>
        <translation>Fotos enviades: {count}.</translation>
    </message>
    <message>
        <source>Photos that wait: {count}. {cause}</source>
        <translation>Fotos que esperen: {count}. {cause}</translation>
    </message>
    <message>
        <source>From {least} to {most}{unit}</source>
        <translation>De {least} a {most}{unit}</translation>
    </message>
    <message>
        <source>{least}{unit} or more</source>
        <translation>{least}{unit} o més</translation>
    </message>
    <message>
        <source>{most}{unit} or less</source>
        <translation>{most}{unit} o menys</translation>
    </message>
    <message>
        <source>Windows cannot keep a file under the name “{name}”: choose another.</source>
        <translation>El Windows no admet cap fitxer amb el nom «{name}»: trieu-ne un altre.</translation>
    </message>
    <message>
        <source>This path is too long for Windows: choose a shorter one.</source>
        <translation>Aquest camí és massa llarg per al Windows: trieu-ne un de més curt.</translation>
    </message>
    <message>
        <source>by a scale of {subject}, numbers would become nothing, or infinite</source>
        <translation>amb una escala de {subject}, els nombres quedarien en no-res o en infinit</translation>
    </message>
    <message>
        <source>Take it out; the platform is told the photo's address, as “image” or as “attachments” says.</source>
        <translation>Traieu-lo; la plataforma rep l'adreça de la foto, a «image» o on digui «attachments».</translation>
    </message>
    <message>
        <source>Copying the basemap</source>
        <translation>S'està copiant el mapa base</translation>
    </message>
    <message>
        <source>Writing the map&apos;s project</source>
        <translation>S'està escrivint el projecte del mapa</translation>
    </message>
    <message>
        <source>{path} holds no map tiles.</source>
        <translation>{path} no conté tessel·les de mapa.</translation>
    </message>
    <message>
        <source>{path} holds vector tiles, which have no look of their own.</source>
        <translation>{path} conté tessel·les vectorials, que no tenen aspecte propi.</translation>
    </message>
    <message>
        <source>This basemap cannot go along</source>
        <translation>Aquest mapa base no pot acompanyar el treball de camp</translation>
    </message>
    <message>
        <source>Choose an MBTiles file or a GeoPackage with tiles that are pictures, or none.</source>
        <translation>Trieu un fitxer MBTiles o un GeoPackage amb tessel·les que siguin imatges, o cap.</translation>
    </message>
    <message>
        <source>A photo is on this computer only</source>
        <translation>Una foto és només en aquest ordinador</translation>
    </message>
    <message>
        <source>“{attribute}” names {file}: it is not sent, since the platform could do nothing with it. All else is.</source>
        <translation>«{attribute}» anomena {file}: no s'envia, perquè a la plataforma no li serviria de res. Tota la resta sí.</translation>
    </message>
    <message>
        <source>The address follows as soon as the photo is on the store that the territory names for photos; or write another address.</source>
        <translation>L'adreça hi anirà quan la foto sigui al magatzem que el territori anomena per a les fotos; o escriviu una altra adreça.</translation>
    </message>
    <message>
        <source>The working copy cannot be read or written</source>
        <translation>No es pot llegir o escriure la còpia de treball</translation>
    </message>
    <message>
        <source>The disk or share of {path} refused; the last step was undone.</source>
        <translation>El disc o la carpeta compartida de {path} ho ha rebutjat; s&apos;ha desfet l&apos;últim pas.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation>Feta el</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Who is at work</source>
        <translation>Qui treballa</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositiu</translation>
    </message>
    <message>
        <source>Basemap</source>
        <translation>Mapa base</translation>
    </message>
    <message>
        <source>Made before each pull and push, unless nothing has changed since the last one. Restoring replaces all of the working copy; what is there now is backed up first.</source>
        <translation>Es fan abans de cada recepció i cada enviament, tret que res no hagi canviat des de l'última. Restaurar substitueix tota la còpia de treball; abans es fa una còpia del que hi ha ara.</translation>
    </message>
    <message>
        <source>One is made before each pull and push.</source>
        <translation>Se'n fa una abans de cada recepció i cada enviament.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Troballa</translation>
    </message>
    <message>
        <source>Changes by file, for a site without network</source>
        <translation>Canvis per fitxer, per a un lloc sense xarxa</translation>
    </message>
    <message>
        <source>&amp;Write the file…</source>
        <translation>&amp;Escriu el fitxer…</translation>
    </message>
    <message>
        <source>&amp;Push the file…</source>
        <translation>E&amp;nvia el fitxer…</translation>
    </message>
    <message>
        <source>&amp;Read the answers…</source>
        <translation>&amp;Llegeix les respostes…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Atura</translation>
    </message>
    <message>
        <source>changes {territory} {day}</source>
        <translation>canvis {territory} {day}</translation>
    </message>
    <message>
        <source>Write the unsent changes</source>
        <translation>Escriu els canvis per enviar</translation>
    </message>
    <message>
        <source>The file with the changes</source>
        <translation>El fitxer amb els canvis</translation>
    </message>
    <message>
        <source>Files with changes (*.zip)</source>
        <translation>Fitxers amb canvis (*.zip)</translation>
    </message>
    <message>
        <source>Stopped; what was sent so far is noted in the file.</source>
        <translation>Aturat; el que s'ha enviat fins ara consta al fitxer.</translation>
    </message>
    <message>
        <source>1. Here, without a network</source>
        <translation>1. Aquí, sense xarxa</translation>
    </message>
    <message>
        <source>Everything unsent goes into one file. Here it stays unsent until the answers are read, and work goes on.</source>
        <translation>Tot el que falta per enviar va a un sol fitxer. Aquí continua per enviar fins que es llegeixin les respostes, i la feina segueix.</translation>
    </message>
    <message>
        <source>2. On a computer with a network</source>
        <translation>2. En un ordinador amb xarxa</translation>
    </message>
    <message>
        <source>With the same territory open, the file is pushed with all checks of a push. There is no password in it: whoever pushes signs in. The answers go into the same file.</source>
        <translation>Amb el mateix territori obert, el fitxer s'envia amb totes les comprovacions d'un enviament. No conté cap contrasenya: qui envia s'identifica. Les respostes van al mateix fitxer.</translation>
    </message>
    <message>
        <source>3. Here again</source>
        <translation>3. Aquí de nou</translation>
    </message>
    <message>
        <source>What arrived counts as sent; what others changed comes in, or is a conflict.</source>
        <translation>El que ha arribat consta com a enviat; el que altres han canviat entra, o és un conflicte.</translation>
    </message>
    <message>
        <source>Classes and fields</source>
        <translation>Classes i camps</translation>
    </message>
    <message>
        <source>What is not chosen does not go along: it can be neither changed nor lost.</source>
        <translation>El que no es tria no surt: no es pot canviar ni perdre.</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Tot</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>Ca&amp;p</translation>
    </message>
    <message>
        <source>Class, field</source>
        <translation>Classe, camp</translation>
    </message>
    <message>
        <source>In the area</source>
        <translation>A l'àrea</translation>
    </message>
    <message>
        <source>Goes along always: labels and symbols need it.</source>
        <translation>Hi va sempre: el necessiten les etiquetes i els símbols.</translation>
    </message>
    <message>
        <source>Folder and basemap</source>
        <translation>Carpeta i mapa base</translation>
    </message>
    <message>
        <source>One folder, which QField and QGIS open as it is.</source>
        <translation>Una carpeta que el QField i el QGIS obren tal com és.</translation>
    </message>
    <message>
        <source>Where the survey&apos;s folder is made</source>
        <translation>On es crea la carpeta del treball de camp</translation>
    </message>
    <message>
        <source>Tiles (*.mbtiles *.gpkg)</source>
        <translation>Tessel·les (*.mbtiles *.gpkg)</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Carpeta:</translation>
    </message>
    <message>
        <source>A folder with the survey&apos;s name is made in it.</source>
        <translation>S'hi crea una carpeta amb el nom del treball de camp.</translation>
    </message>
    <message>
        <source>&amp;Basemap (optional):</source>
        <translation>&amp;Mapa base (opcional):</translation>
    </message>
    <message>
        <source>An MBTiles, or a GeoPackage with tiles. It is copied along; without a network there is no other.</source>
        <translation>Un MBTiles o un GeoPackage amb tessel·les. També es copia; sense xarxa no n'hi ha cap altre.</translation>
    </message>
    <message>
        <source>What will be written:</source>
        <translation>Què s'escriurà:</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Què s'escriurà</translation>
    </message>
    <message>
        <source>Choose a folder that is there.</source>
        <translation>Trieu una carpeta que existeixi.</translation>
    </message>
    <message>
        <source>“{name}” is in this folder already: choose another folder or another name.</source>
        <translation>«{name}» ja és en aquesta carpeta: trieu una altra carpeta o un altre nom.</translation>
    </message>
    <message>
        <source>The basemap&apos;s file is not there.</source>
        <translation>El fitxer del mapa base no hi és.</translation>
    </message>
    <message>
        <source>A basemap is an MBTiles (.mbtiles) or a GeoPackage with tiles (.gpkg).</source>
        <translation>Un mapa base és un MBTiles (.mbtiles) o un GeoPackage amb tessel·les (.gpkg).</translation>
    </message>
    <message>
        <source>{class}, with {fields} of {whole} fields</source>
        <translation>{class}, amb {fields} de {whole} camps</translation>
    </message>
    <message>
        <source>{class}: {count}, with {fields} of {whole} fields</source>
        <translation>{class}: {count}, amb {fields} de {whole} camps</translation>
    </message>
    <message>
        <source>For {people}</source>
        <translation>Per a {people}</translation>
    </message>
    <message>
        <source>Forms and legend: {language}</source>
        <translation>Formularis i llegenda: {language}</translation>
    </message>
    <message>
        <source>EIEL&apos;s states are kept.</source>
        <translation>Es mantenen els estats de l'EIEL.</translation>
    </message>
    <message>
        <source>Basemap: {file}, {size}</source>
        <translation>Mapa base: {file}, {size}</translation>
    </message>
    <message>
        <source>No password, address or user goes along; nothing here is changed.</source>
        <translation>No hi va cap contrasenya, adreça ni usuari; aquí no es canvia res.</translation>
    </message>
    <message>
        <source>Changes by file</source>
        <translation>Canvis per fitxer</translation>
    </message>
    <message>
        <source>&amp;Field surveys</source>
        <translation>&amp;Treball de camp</translation>
    </message>
    <message>
        <source>&amp;Prepare a survey…</source>
        <translation>&amp;Prepara un treball de camp…</translation>
    </message>
    <message>
        <source>&amp;Bring back a survey…</source>
        <translation>&amp;Recull un treball de camp…</translation>
    </message>
    <message>
        <source>&amp;Changes by file, without network…</source>
        <translation>&amp;Canvis per fitxer, sense xarxa…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Obre la carpeta</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Revisa…</translation>
    </message>
    <message>
        <source>People and language</source>
        <translation>Persones i idioma</translation>
    </message>
    <message>
        <source>What they do is told under their names; nobody signs in on the tablet.</source>
        <translation>El que facin constarà al seu nom; a la tauleta ningú no s'identifica.</translation>
    </message>
    <message>
        <source>Keep &amp;EIEL&apos;s states (0 to 3)</source>
        <translation>Mantén els estats de l'&amp;EIEL (0 a 3)</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persones</translation>
    </message>
    <message>
        <source>Tablet 1</source>
        <translation>Tauleta 1</translation>
    </message>
    <message>
        <source>&amp;People:</source>
        <translation>&amp;Persones:</translation>
    </message>
    <message>
        <source>One name a line. The first stands for all edits, until somebody sets another name on the tablet.</source>
        <translation>Un nom per línia. El primer val per a totes les edicions, fins que algú en posi un altre a la tauleta.</translation>
    </message>
    <message>
        <source>&amp;Tablet:</source>
        <translation>&amp;Tauleta:</translation>
    </message>
    <message>
        <source>&amp;Language of forms and legend:</source>
        <translation>&amp;Idioma dels formularis i la llegenda:</translation>
    </message>
    <message>
        <source>0 not updated, 1 updated in the field, 2 reviewed, 3 final. An edit there sets 1, accepting it sets 2.</source>
        <translation>0 sense actualitzar, 1 actualitzat al camp, 2 revisat, 3 definitiu. Una edició allà posa 1, acceptar-la posa 2.</translation>
    </message>
    <message>
        <source>Photos of the chosen asset</source>
        <translation>Fotos de l'element triat</translation>
    </message>
    <message>
        <source>Name and area</source>
        <translation>Nom i àrea</translation>
    </message>
    <message>
        <source>Whatever lies in the area, or touches it, goes along.</source>
        <translation>Hi va tot el que és a l'àrea o la toca.</translation>
    </message>
    <message>
        <source>The &amp;whole territory</source>
        <translation>&amp;Tot el territori</translation>
    </message>
    <message>
        <source>&amp;Municipalities</source>
        <translation>&amp;Municipis</translation>
    </message>
    <message>
        <source>What the map &amp;shows</source>
        <translation>El que &amp;mostra el mapa</translation>
    </message>
    <message>
        <source>An area &amp;drawn on the map</source>
        <translation>Una àrea &amp;dibuixada al mapa</translation>
    </message>
    <message>
        <source>Olivenza north March</source>
        <translation>Lleida nord març</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom:</translation>
    </message>
    <message>
        <source>What lies in the area</source>
        <translation>Què hi ha a l'àrea</translation>
    </message>
    <message>
        <source>Metres around each selected asset</source>
        <translation>Metres al voltant de cada element seleccionat</translation>
    </message>
    <message>
        <source>Give the survey a name: its folder gets it.</source>
        <translation>Doneu un nom al treball de camp: serà el de la seva carpeta.</translation>
    </message>
    <message>
        <source>The name may have letters, digits, spaces, and . ( ) - _; no other signs.</source>
        <translation>El nom pot tenir lletres, xifres, espais i . ( ) - _; cap altre signe.</translation>
    </message>
    <message>
        <source>Choose at least one municipality.</source>
        <translation>Trieu almenys un municipi.</translation>
    </message>
    <message>
        <source>Draw the area on the map.</source>
        <translation>Dibuixeu l'àrea al mapa.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>S'està comptant…</translation>
    </message>
    <message>
        <source>Select assets on the map: the survey covers what lies around them.</source>
        <translation>Seleccioneu elements al mapa: el treball de camp cobreix el que hi ha al voltant.</translation>
    </message>
    <message>
        <source>The map shows no place on Earth.</source>
        <translation>El mapa no mostra cap lloc de la Terra.</translation>
    </message>
    <message>
        <source>Draw &amp;again…</source>
        <translation>Torna a di&amp;buixar…</translation>
    </message>
    <message>
        <source>D&amp;raw…</source>
        <translation>Di&amp;buixa…</translation>
    </message>
    <message>
        <source>A&amp;round the selected assets ({count}), up to</source>
        <translation>Al &amp;voltant dels elements seleccionats ({count}), fins a</translation>
    </message>
    <message>
        <source>Click the corners on the map; a right click or Enter ends it, Esc gives it up.</source>
        <translation>Feu clic als vèrtexs al mapa; el botó dret o Retorn acaba, Esc ho deixa.</translation>
    </message>
    <message>
        <source>No assets lie there yet; new ones can be made there all the same.</source>
        <translation>Allà encara no hi ha elements; igualment se'n poden crear de nous.</translation>
    </message>
    <message>
        <source>In the area: {counts}.</source>
        <translation>A l'àrea: {counts}.</translation>
    </message>
    <message>
        <source>Prepare a field survey</source>
        <translation>Prepara un treball de camp</translation>
    </message>
    <message>
        <source>&amp;Prepare</source>
        <translation>&amp;Prepara</translation>
    </message>
    <message>
        <source>Something else is under way; wait until it ends.</source>
        <translation>Hi ha una altra cosa en curs; espereu que acabi.</translation>
    </message>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation>Aturat: no s'ha escrit res.</translation>
    </message>
    <message>
        <source>Added: {count}.</source>
        <translation>Afegits: {count}.</translation>
    </message>
    <message>
        <source>Changed: {count}.</source>
        <translation>Canviats: {count}.</translation>
    </message>
    <message>
        <source>Deleted: {count}.</source>
        <translation>Eliminats: {count}.</translation>
    </message>
    <message>
        <source>Merged: {count}.</source>
        <translation>Fusionats: {count}.</translation>
    </message>
    <message>
        <source>Photos: {count}.</source>
        <translation>Fotos: {count}.</translation>
    </message>
    <message>
        <source>Refused: {count}.</source>
        <translation>Rebutjats: {count}.</translation>
    </message>
    <message>
        <source>Waiting for a decision: {count}.</source>
        <translation>A l'espera de decisió: {count}.</translation>
    </message>
    <message>
        <source>Photos that could not be stored, and stay where they are: {count}.</source>
        <translation>Fotos que no s'han pogut desar i es queden on són: {count}.</translation>
    </message>
    <message>
        <source>Nothing had to be changed.</source>
        <translation>No ha calgut canviar res.</translation>
    </message>
    <message>
        <source>Stopped on the way; the rest can be taken in later.</source>
        <translation>Aturat a mig camí; la resta es pot incorporar després.</translation>
    </message>
    <message>
        <source>There is nothing to carry: {file} holds no changes.</source>
        <translation>No hi ha res per portar: {file} no conté canvis.</translation>
    </message>
    <message>
        <source>Not in it, for they have nowhere to go: {count}.</source>
        <translation>Fora, perquè no tenen destinació: {count}.</translation>
    </message>
    <message>
        <source>Not in it, for they wait in a conflict: {count}.</source>
        <translation>Fora, perquè esperen en un conflicte: {count}.</translation>
    </message>
    <message>
        <source>These answers were taken before; nothing was changed.</source>
        <translation>Aquestes respostes ja s'havien llegit; no s'ha canviat res.</translation>
    </message>
    <message>
        <source>Arrived on the platform: {count}.</source>
        <translation>Han arribat a la plataforma: {count}.</translation>
    </message>
    <message>
        <source>Conflicts to decide: {count}.</source>
        <translation>Conflictes per decidir: {count}.</translation>
    </message>
    <message>
        <source>Could not be sent: {count}; the reasons are in the list of changes.</source>
        <translation>No s'han pogut enviar: {count}; els motius són a la llista de canvis.</translation>
    </message>
    <message>
        <source>Still unanswered: {count}.</source>
        <translation>Encara sense resposta: {count}.</translation>
    </message>
    <message>
        <source>Edited here since, and still unsent: {count}.</source>
        <translation>Editats aquí des de llavors i encara per enviar: {count}.</translation>
    </message>
    <message>
        <source>There was nothing in it.</source>
        <translation>No contenia res.</translation>
    </message>
    <message>
        <source>The answers are in the same file: carry it back, and read them there.</source>
        <translation>Les respostes són al mateix fitxer: porteu-lo de tornada i llegiu-les allà.</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Accepta</translation>
    </message>
    <message>
        <source>It is new in the other survey: take that one in first, then these can be merged.</source>
        <translation>És nou a l'altre treball de camp: incorporeu primer aquell i després es podran fusionar.</translation>
    </message>
    <message>
        <source>{shown} of {total}, undecided: {undecided}</source>
        <translation>{shown} de {total}, per decidir: {undecided}</translation>
    </message>
    <message>
        <source>In conflict with the office</source>
        <translation>En conflicte amb l'oficina</translation>
    </message>
    <message>
        <source>New, but something like it is there</source>
        <translation>Nous, però ja hi ha una cosa semblant</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Canviats</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nous</translation>
    </message>
    <message>
        <source>Photos only</source>
        <translation>Només fotos</translation>
    </message>
    <message>
        <source>Decided, or there already</source>
        <translation>Decidits o ja presents</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptat</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rebutjat</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>fusionat</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>per decidir</translation>
    </message>
    <message>
        <source>nothing to decide</source>
        <translation>res a decidir</translation>
    </message>
    <message>
        <source>photos: {count}</source>
        <translation>fotos: {count}</translation>
    </message>
    <message>
        <source>The office changed what was deleted in the field.</source>
        <translation>L'oficina ha canviat el que es va eliminar al camp.</translation>
    </message>
    <message>
        <source>The office deleted what was changed in the field.</source>
        <translation>L'oficina ha eliminat el que es va canviar al camp.</translation>
    </message>
    <message>
        <source>The office changed it too: {attributes}</source>
        <translation>L'oficina també ho ha canviat: {attributes}</translation>
    </message>
    <message>
        <source>May be {asset}: {distance} away</source>
        <translation>Pot ser {asset}: a {distance}</translation>
    </message>
    <message>
        <source>It is missing in the file; nothing there says that somebody deleted it.</source>
        <translation>Falta al fitxer; res no indica que algú l'hagi eliminat.</translation>
    </message>
    <message>
        <source>The office changed other attributes of it; both are kept.</source>
        <translation>L'oficina n'ha canviat altres atributs; es conserven tots dos.</translation>
    </message>
    <message>
        <source>Accepted before</source>
        <translation>Acceptat abans</translation>
    </message>
    <message>
        <source>Refused before</source>
        <translation>Rebutjat abans</translation>
    </message>
    <message>
        <source>Merged before</source>
        <translation>Fusionat abans</translation>
    </message>
    <message>
        <source>The office has it like this already</source>
        <translation>L'oficina ja ho té així</translation>
    </message>
    <message>
        <source>{asset} of the survey “{survey}”</source>
        <translation>{asset} del treball de camp «{survey}»</translation>
    </message>
    <message>
        <source>{asset} (the surveyor had it on the map)</source>
        <translation>{asset} (era al mapa de qui va fer el treball)</translation>
    </message>
    <message>
        <source>{survey}: all decided</source>
        <translation>{survey}: tot decidit</translation>
    </message>
    <message>
        <source>{survey}: undecided {count}</source>
        <translation>{survey}: per decidir {count}</translation>
    </message>
    <message>
        <source>new {count}</source>
        <translation>nous {count}</translation>
    </message>
    <message>
        <source>changed {count}</source>
        <translation>canviats {count}</translation>
    </message>
    <message>
        <source>deleted {count}</source>
        <translation>eliminats {count}</translation>
    </message>
    <message>
        <source>photos {count}</source>
        <translation>fotos {count}</translation>
    </message>
    <message>
        <source>Nothing was changed in the field.</source>
        <translation>Al camp no s'ha canviat res.</translation>
    </message>
    <message>
        <source>From the field: {counts}</source>
        <translation>Del camp: {counts}</translation>
    </message>
    <message>
        <source>Accepted: {count}.</source>
        <translation>Acceptats: {count}.</translation>
    </message>
    <message>
        <source>Merged into assets that are there: {count}.</source>
        <translation>Fusionats amb elements que ja hi són: {count}.</translation>
    </message>
    <message>
        <source>Undecided, and kept for later: {count}.</source>
        <translation>Per decidir, desats per a després: {count}.</translation>
    </message>
    <message>
        <source>In the field</source>
        <translation>Al camp</translation>
    </message>
    <message>
        <source>At the office</source>
        <translation>A l'oficina</translation>
    </message>
    <message>
        <source>As it left</source>
        <translation>Com va sortir</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <translation>&amp;Rebutja</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Fusiona</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Següent</translation>
    </message>
    <message>
        <source>What was mended or left out</source>
        <translation>Què s'ha reparat o deixat fora</translation>
    </message>
    <message>
        <source>Filter: name, class, attribute, person</source>
        <translation>Filtre: nom, classe, atribut, persona</translation>
    </message>
    <message>
        <source>What the survey brought</source>
        <translation>Què ha portat el treball de camp</translation>
    </message>
    <message>
        <source>What it may be the same as</source>
        <translation>Amb què pot coincidir</translation>
    </message>
    <message>
        <source>Takes it as the survey has it</source>
        <translation>Ho pren com és al treball de camp</translation>
    </message>
    <message>
        <source>Leaves the office&apos;s as it is</source>
        <translation>Deixa el de l'oficina com és</translation>
    </message>
    <message>
        <source>One asset of both: it gets what it lacks</source>
        <translation>Un sol element: rep el que li falta</translation>
    </message>
    <message>
        <source>Waits until somebody decides</source>
        <translation>Espera fins que algú decideixi</translation>
    </message>
    <message>
        <source>Goes to the next undecided asset</source>
        <translation>Va a l'element següent per decidir</translation>
    </message>
    <message>
        <source>Shows it on the map</source>
        <translation>El mostra al mapa</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Retorn</translation>
    </message>
    <message>
        <source>Field surveys that came back</source>
        <translation>Treballs de camp rebuts</translation>
    </message>
    <message>
        <source>Accept a&amp;ll</source>
        <translation>Accepta-ho &amp;tot</translation>
    </message>
    <message>
        <source>Refuse all</source>
        <translation>Rebutja-ho tot</translation>
    </message>
    <message>
        <source>Remarks: {count}</source>
        <translation>Observacions: {count}</translation>
    </message>
    <message>
        <source>No survey lies open</source>
        <translation>No hi ha cap treball de camp obert</translation>
    </message>
    <message>
        <source>Choose the folder that came back from the tablet, or a zip of it, or drop it here. Nothing is changed before you have looked through it.</source>
        <translation>Trieu la carpeta que ha tornat de la tauleta, o un zip, o deixeu-la anar aquí. Res no es canvia abans de revisar-ho.</translation>
    </message>
    <message>
        <source>Reading the survey…</source>
        <translation>S'està llegint el treball de camp…</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Tria'n un altre…</translation>
    </message>
    <message>
        <source>The folder that came back</source>
        <translation>La carpeta que ha tornat</translation>
    </message>
    <message>
        <source>The zip that came back</source>
        <translation>El zip que ha tornat</translation>
    </message>
    <message>
        <source>Surveys (*.zip *.gpkg)</source>
        <translation>Treballs de camp (*.zip *.gpkg)</translation>
    </message>
    <message>
        <source>Take in the survey</source>
        <translation>Incorpora el treball de camp</translation>
    </message>
    <message>
        <source>Take in “{survey}”?</source>
        <translation>Voleu incorporar «{survey}»?</translation>
    </message>
    <message>
        <source>It becomes unsent changes under the surveyors&apos; names: nothing reaches the platform before you push.</source>
        <translation>Passa a ser canvis per enviar a nom de qui va fer el treball: res no arriba a la plataforma fins que s'enviï.</translation>
    </message>
    <message>
        <source>&amp;Take in</source>
        <translation>&amp;Incorpora</translation>
    </message>
    <message>
        <source>&amp;Take in {count}…</source>
        <translation>&amp;Incorpora {count}…</translation>
    </message>
    <message>
        <source>Click or 1: back to what it was</source>
        <translation>Clic o 1: torna al que era</translation>
    </message>
    <message>
        <source>Click or 2: as in the field</source>
        <translation>Clic o 2: com al camp</translation>
    </message>
    <message>
        <source>Click or 3: as the office has it</source>
        <translation>Clic o 3: com ho té l'oficina</translation>
    </message>
    <message>
        <source>From field surveys, waiting for a decision: {count}</source>
        <translation>De treballs de camp, a l'espera de decisió: {count}</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>Obre la &amp;carpeta</translation>
    </message>
    <message>
        <source>What was packed</source>
        <translation>Què s'ha empaquetat</translation>
    </message>
    <message>
        <source>Writing the survey</source>
        <translation>S'està escrivint el treball de camp</translation>
    </message>
    <message>
        <source>It appears whole or not at all.</source>
        <translation>Apareix sencer o no apareix.</translation>
    </message>
    <message>
        <source>The survey is ready</source>
        <translation>El treball de camp està a punt</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Empaquetats</translation>
    </message>
    <message>
        <source>Packed: {count}, counted again in the finished file. The working copy has changed since the count before.</source>
        <translation>Empaquetats: {count}, comptats de nou al fitxer acabat. La còpia de treball ha canviat des del recompte anterior.</translation>
    </message>
    <message>
        <source>Packed: {count}, as many as lie in the area; counted again in the finished file.</source>
        <translation>Empaquetats: {count}, tants com n'hi ha a l'àrea; comptats de nou al fitxer acabat.</translation>
    </message>
    <message>
        <source>1. Copy the whole folder “{name}” onto the tablet: by cable into QField's “Imported Projects”, or as a zip that QField imports.
2. In QField, open the project in it. No network is needed.
3. Afterwards copy the folder back, or send it as a zip from QField, and choose “Bring back a survey”.</source>
        <translation>1. Copieu tota la carpeta «{name}» a la tauleta: per cable a «Imported Projects» del QField, o com un zip que el QField importa.
2. Al QField, obriu el projecte que hi ha. No cal xarxa.
3. Després copieu la carpeta de tornada, o envieu-la com a zip des del QField, i trieu «Recull un treball de camp».</translation>
    </message>
    <message>
        <source>What a platform listed is no asset</source>
        <translation>Una cosa que ha llistat una plataforma no és un element</translation>
    </message>
    <message>
        <source>Number {number} of the list of {scope} has no id or no type.</source>
        <translation>El número {number} de la llista de {scope} no té identificador o no té tipus.</translation>
    </message>
    <message>
        <source>Have it corrected where it came from; all other assets were taken.</source>
        <translation>Demaneu que es corregeixi a l'origen; la resta d'elements s'han rebut.</translation>
    </message>
    <message>
        <source>references such as “*{subject}” are not followed</source>
        <translation>no se segueixen referències com «*{subject}»</translation>
    </message>
    <message>
        <source>Write there what the reference stands for.</source>
        <translation>Escriviu-hi allò que la referència representa.</translation>
    </message>
    <message>
        <source>its references (*) stand for far too much, or for themselves</source>
        <translation>les seves referències (*) abasten massa, o a si mateixes</translation>
    </message>
    <message>
        <source>“{found}” is far too long for a number</source>
        <translation>«{found}» és massa llarg per ser un nombre</translation>
    </message>
    <message>
        <source>Put it in quotes if it is a text; look whether it is the right file.</source>
        <translation>Poseu-ho entre cometes si és un text; mireu si és el fitxer correcte.</translation>
    </message>
    <message>
        <source>Its geometry cannot be read here: no platform takes curves or surfaces.</source>
        <translation>La seva geometria no es pot llegir aquí: cap plataforma no admet corbes ni superfícies.</translation>
    </message>
    <message>
        <source>The survey “{name}” is ready in {folder}. Assets in it: {count}.</source>
        <translation>El treball de camp «{name}» és a punt a {folder}. Elements que conté: {count}.</translation>
    </message>
    <message>
        <source>Assets whose changes are in {file}: {count}.</source>
        <translation>Elements amb els canvis a {file}: {count}.</translation>
    </message>
    <message>
        <source>Check that the disk or share is connected, and that there is room on it and in your quota.</source>
        <translation>Comproveu que el disc o la carpeta compartida estan connectats i que hi queda espai, i també a la vostra quota.</translation>
    </message>
    <message>
        <source>Keep &amp;both</source>
        <translation>Mantén els &amp;dos</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Per decidir</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Una carpeta…</translation>
    </message>
    <message>
        <source>A zip or a GeoPackage…</source>
        <translation>Un zip o un GeoPackage…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recull</translation>
    </message>
    <message>
        <source>Put this survey away, nothing decided</source>
        <translation>Deixa de banda aquest treball de camp sense decidir res</translation>
    </message>
    <message>
        <source>Something else is under way; try again when it is done.</source>
        <translation>Hi ha una altra tasca en curs; torneu-ho a provar quan acabi.</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Torna-ho a provar</translation>
    </message>
    <message>
        <source>Sends again only what could not be sent.</source>
        <translation>Torna a enviar només el que no s'ha pogut enviar.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {count} minutes ahead: ages of readings are wrong.</source>
        <translation>El rellotge d'aquest ordinador va {count} minuts avançat: l'antiguitat de les lectures no és correcta.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {count} minutes behind: ages of readings are wrong.</source>
        <translation>El rellotge d'aquest ordinador va {count} minuts endarrerit: l'antiguitat de les lectures no és correcta.</translation>
    </message>
    <message>
        <source>“{layer}” changed; a selection of more than {count} features is not kept.</source>
        <translation>«{layer}» ha canviat; no es conserva una selecció de més de {count} objectes.</translation>
    </message>
    <message>
        <source>Choose on the map</source>
        <translation>Tria al mapa</translation>
    </message>
    <message>
        <source>A click on a sign on the map chooses its asset; one more click, the next one there</source>
        <translation>Un clic en un signe del mapa en tria l'element; un altre clic, el següent que hi ha allà</translation>
    </message>
    <message>
        <source>“{connection}” asks for a stored sign-in that you have not allowed there</source>
        <translation>«{connection}» demana credencials desades que no heu permès de fer servir allà</translation>
    </message>
    <message>
        <source>The photos of “{connection}” ask for a stored sign-in that you have not allowed there</source>
        <translation>Les fotos de «{connection}» demanen credencials desades que no heu permès de fer servir allà</translation>
    </message>
    <message>
        <source>The territory's file names QGIS's sign-in “{sign_in}” for {origins}; a file may come from anybody, so nothing was sent there.</source>
        <translation>El fitxer del territori anomena les credencials de QGIS «{sign_in}» per a {origins}; un fitxer pot venir de qualsevol, i per això no s'hi ha enviat res.</translation>
    </message>
    <message>
        <source>If you know this server, open the territory once in QGIS on this computer and allow it in the message bar.</source>
        <translation>Si coneixeu aquest servidor, obriu el territori una vegada a QGIS en aquest ordinador i permeteu-ho a la barra de missatges.</translation>
    </message>
    <message>
        <source>The territory&apos;s file names QGIS&apos;s sign-in {authcfg} for {origins}; nothing was sent there.</source>
        <translation>El fitxer del territori anomena les credencials de QGIS {authcfg} per a {origins}; no s'hi ha enviat res.</translation>
    </message>
    <message>
        <source>The photos of “{connection}” ask for a stored sign-in that is not here</source>
        <translation>Les fotos de «{connection}» demanen credencials desades que no són aquí</translation>
    </message>
    <message>
        <source>Write the id of one of yours into the file; QGIS lists them under Settings ▸ Options ▸ Authentication.</source>
        <translation>Escriviu al fitxer l'identificador d'unes de vostres; QGIS les mostra a Configuració ▸ Opcions ▸ Autenticació.</translation>
    </message>
    <message>
        <source>“{connection}” asks for a stored sign-in that is not on this computer</source>
        <translation>«{connection}» demana credencials desades que no són en aquest ordinador</translation>
    </message>
    <message>
        <source>Choose one of yours: Change this territory ▸ Authentication.</source>
        <translation>Trieu-ne unes de vostres: Canvia aquest territori ▸ Autenticació.</translation>
    </message>
    <message>
        <source>If you know this server, you can allow it.</source>
        <translation>Si coneixeu aquest servidor, ho podeu permetre.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decideix…</translation>
    </message>
    <message>
        <source>“{sign_in}” may be used at {origins}. Try again what you wanted to do.</source>
        <translation>«{sign_in}» es pot fer servir a {origins}. Torneu a provar el que volíeu fer.</translation>
    </message>
    <message>
        <source>Stored sign-in</source>
        <translation>Credencials desades</translation>
    </message>
    <message>
        <source>Use your stored sign-in “{sign_in}” at this server?</source>
        <translation>Voleu fer servir les credencials desades «{sign_in}» en aquest servidor?</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Fes-les servir</translation>
    </message>
    <message>
        <source>&amp;Do not use it</source>
        <translation>&amp;No les facis servir</translation>
    </message>
    <message>
        <source>The territory's file names it for the photos of “{connection}”.</source>
        <translation>El fitxer del territori les anomena per a les fotos de «{connection}».</translation>
    </message>
    <message>
        <source>The territory's file names it for its connection “{connection}”.</source>
        <translation>El fitxer del territori les anomena per a la seva connexió «{connection}».</translation>
    </message>
    <message>
        <source>The server would receive what the sign-in holds, such as your user and password. Use it only if you know the server and trust whoever gave you the file.</source>
        <translation>El servidor rebria el que contenen, com ara el vostre usuari i la vostra contrasenya. Feu-les servir només si coneixeu el servidor i us fieu de qui us ha donat el fitxer.</translation>
    </message>
    <message>
        <source>The server&apos;s address begins with http: what is secret will travel unencrypted.</source>
        <translation>L'adreça del servidor comença per http: el que és secret viatjarà sense xifrar.</translation>
    </message>
    <message>
        <source>No service path is given for {municipality}, so its assets can be neither pulled nor pushed.</source>
        <translation>No hi ha cap camí de servei per a {municipality}; per això no se&apos;n poden rebre ni enviar els elements.</translation>
    </message>
    <message>
        <source>this is not YAML</source>
        <translation>això no és YAML</translation>
    </message>
    <message>
        <source>{path}: {problem}.</source>
        <translation>{path}: {problem}.</translation>
    </message>
    <message>
        <source>Ask the platform's operator for a valid one. If it has an authority of its own, or you know this certificate, add it in QGIS: Settings ▸ Options ▸ Authentication ▸ Manage Certificates.</source>
        <translation>Demaneu-ne un de vàlid a qui opera la plataforma. Si té una autoritat pròpia, o si aquest certificat és conegut, afegiu-lo a QGIS: Preferències ▸ Opcions ▸ Autenticació ▸ Gestió de certificat.</translation>
    </message>
    <message>
        <source>In all {expected} were announced, and {got} came, three times over.</source>
        <translation>S&apos;ha anunciat un total de {expected} i, tres vegades seguides, el que ha arribat és {got}.</translation>
    </message>
    <message>
        <source>The working copy holds {expected} of {scope}, and the platform&apos;s list has none of them.</source>
        <translation>La còpia de treball en té {expected} de {scope}, i a la llista de la plataforma no n&apos;hi ha cap.</translation>
    </message>
    <message>
        <source>It has expired, or is not valid yet.</source>
        <translation>Ha caducat o encara no és vàlid.</translation>
    </message>
    <message>
        <source>It was made out for another address.</source>
        <translation>Es va emetre per a una altra adreça.</translation>
    </message>
    <message>
        <source>QGIS could not apply the authentication that was chosen for it.</source>
        <translation>QGIS no ha pogut aplicar l&apos;autenticació que s&apos;hi ha triat.</translation>
    </message>
    <message>
        <source>It has signed itself, and no authority vouches for it.</source>
        <translation>Està signat per ell mateix i cap autoritat no en respon.</translation>
    </message>
    <message>
        <source>It is signed by an authority that this computer does not know.</source>
        <translation>El signa una autoritat que aquest ordinador no coneix.</translation>
    </message>
    <message>
        <source>It says: “{description}”.</source>
        <translation>Diu: «{description}».</translation>
    </message>
    <message>
        <source>Asking again in {seconds} s</source>
        <translation>Es torna a demanar d&apos;aquí a {seconds} s</translation>
    </message>
    <message>
        <source>{layer}: places that cannot be read: {count}; the former ones were kept.</source>
        <translation>{layer}: ubicacions que no es poden llegir: {count}; s&apos;han mantingut les anteriors.</translation>
    </message>
    <message>
        <source>{layer}: assets with edits of attributes that are no longer in the catalog: {count} ({columns}).</source>
        <translation>{layer}: elements amb edicions d&apos;atributs que ja no són al catàleg: {count} ({columns}).</translation>
    </message>
    <message>
        <source>{layer}: rows without a name of their own, taken for new assets: {count}.</source>
        <translation>{layer}: files sense nom propi, preses per elements nous: {count}.</translation>
    </message>
    <message>
        <source>{layer}: assets missing without a trace, and not taken for deleted: {count}.</source>
        <translation>{layer}: elements que falten sense deixar rastre i no es donen per suprimits: {count}.</translation>
    </message>
    <message>
        <source>{asset_class}: {expected} in the area, {packed} packed. Nothing was written.</source>
        <translation>{asset_class}: a l&apos;àrea {expected}, empaquetats {packed}. No s&apos;ha escrit res.</translation>
    </message>
    <message>
        <source>{path} was copied in part, or is damaged.</source>
        <translation>{path} es va copiar a mitges o està malmès.</translation>
    </message>
    <message>
        <source>there is no room left on the disk, or in the quota</source>
        <translation>no queda espai al disc o a la quota</translation>
    </message>
    <message>
        <source>this user may not do that there</source>
        <translation>aquest usuari no hi té permís</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>no existeix</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>és una carpeta</translation>
    </message>
    <message>
        <source>a file stands where its folder should be</source>
        <translation>hi ha un fitxer on hauria de ser la seva carpeta</translation>
    </message>
    <message>
        <source>something else of this name is there</source>
        <translation>ja hi ha una altra cosa amb aquest nom</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>el nom és massa llarg</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>el disc és només de lectura</translation>
    </message>
    <message>
        <source>the disk or share does not answer as it should</source>
        <translation>el disc o la carpeta compartida no respon com hauria</translation>
    </message>
    <message>
        <source>A photo cannot be used</source>
        <translation>No es pot fer servir una foto</translation>
    </message>
    <message>
        <source>The process that writes it ended before its work was done.</source>
        <translation>El procés que l&apos;escriu ha acabat abans d&apos;enllestir la feina.</translation>
    </message>
    <message>
        <source>{path} could not be read or written as it should be.</source>
        <translation>{path} no s&apos;ha pogut llegir o escriure com cal.</translation>
    </message>
    <message>
        <source>parts of it cannot be read</source>
        <translation>hi ha parts que no es poden llegir</translation>
    </message>
    <message>
        <source>a comma or a closing brace is missing</source>
        <translation>hi falta una coma o una clau de tancament</translation>
    </message>
    <message>
        <source>a comma or a closing bracket is missing</source>
        <translation>hi falta una coma o un claudàtor de tancament</translation>
    </message>
    <message>
        <source>a colon stands where none may be; a text that has one goes in quotes</source>
        <translation>hi ha dos punts on no n&apos;hi pot haver; un text que en tingui va entre cometes</translation>
    </message>
    <message>
        <source>a colon is missing</source>
        <translation>hi falten els dos punts</translation>
    </message>
    <message>
        <source>a quote is opened and never closed</source>
        <translation>s&apos;obren unes cometes que no es tanquen</translation>
    </message>
    <message>
        <source>a backslash within quotes means nothing there</source>
        <translation>una barra invertida entre cometes no hi significa res</translation>
    </message>
    <message>
        <source>a “-” stands where no list can begin</source>
        <translation>hi ha un «-» on no pot començar cap llista</translation>
    </message>
    <message>
        <source>a tab, or a sign such as @ or %, stands where a text should begin</source>
        <translation>hi ha un tabulador, o un signe com @ o %, on hauria de començar un text</translation>
    </message>
    <message>
        <source>a sign such as *, &amp; or ! begins a text, and means something else there</source>
        <translation>un signe com *, &amp; o ! comença un text, i allà significa una altra cosa</translation>
    </message>
    <message>
        <source>there are characters in it that are no text</source>
        <translation>conté caràcters que no són text</translation>
    </message>
    <message>
        <source>something follows where a text has ended</source>
        <translation>hi ha alguna cosa després d&apos;un text que ja s&apos;ha acabat</translation>
    </message>
    <message>
        <source>its indentation, or a sign in it, does not fit the lines before</source>
        <translation>el sagnat, o algun signe, no lliga amb les línies anteriors</translation>
    </message>
    <message>
        <source>Choose mine or theirs in the tab Conflicts, then push again.</source>
        <translation>Trieu el propi o l&apos;aliè a la pestanya Conflictes i torneu a enviar.</translation>
    </message>
    <message>
        <source>Details says for each why, and what to do.</source>
        <translation>A Detalls hi ha el perquè de cadascun i què cal fer.</translation>
    </message>
</context>
</TS>

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
        <translation>Receber da plataforma</translation>
    </message>
    <message>
        <source>Assets that came or changed</source>
        <translation>Elementos que chegaram ou mudaram</translation>
    </message>
    <message>
        <source>Assets that were deleted on the platform</source>
        <translation>Elementos eliminados na plataforma</translation>
    </message>
    <message>
        <source>Assets that wait for a decision</source>
        <translation>Elementos à espera de decisão</translation>
    </message>
    <message>
        <source>What could not be taken</source>
        <translation>O que não foi possível receber</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Sensores</translation>
    </message>
    <message>
        <source>Codes of municipalities, separated by commas (all when empty)</source>
        <translation>Códigos dos municípios, separados por vírgulas (todos, se vazio)</translation>
    </message>
    <message>
        <source>Ask for everything, not only for what changed</source>
        <translation>Pedir tudo, não só o que mudou</translation>
    </message>
    <message>
        <source>{name}: {pulled} came or changed, {deleted} deleted, {conflicts} in conflict</source>
        <translation>{name}: recebidos ou alterados {pulled}, eliminados {deleted}, em conflito {conflicts}</translation>
    </message>
    <message>
        <source>Push to the platform</source>
        <translation>Enviar para a plataforma</translation>
    </message>
    <message>
        <source>Assets that the platform took</source>
        <translation>Elementos que a plataforma aceitou</translation>
    </message>
    <message>
        <source>Assets read again and found as sent</source>
        <translation>Elementos lidos de novo e iguais ao que foi enviado</translation>
    </message>
    <message>
        <source>Assets that could not be sent</source>
        <translation>Elementos que não foi possível enviar</translation>
    </message>
    <message>
        <source>Dry run: list the requests, send nothing</source>
        <translation>Simulação: enumerar os pedidos, sem enviar nada</translation>
    </message>
    <message>
        <source>Requests, as JSON</source>
        <translation>Pedidos, em JSON</translation>
    </message>
    <message>
        <source>Status of a working copy</source>
        <translation>Estado de uma cópia de trabalho</translation>
    </message>
    <message>
        <source>Counts the assets, what is unsent and what waits for a decision. Asks no platform.</source>
        <translation>Conta os elementos, o que falta enviar e o que espera uma decisão. Não consulta nenhuma plataforma.</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>Assets with something unsent</source>
        <translation>Elementos com algo por enviar</translation>
    </message>
    <message>
        <source>Territory files (*.yaml *.yml)</source>
        <translation>Ficheiros de território (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Territory file</source>
        <translation>Ficheiro do território</translation>
    </message>
    <message>
        <source>Working copies (*.gpkg)</source>
        <translation>Cópias de trabalho (*.gpkg)</translation>
    </message>
    <message>
        <source>Working copy (made where it is missing)</source>
        <translation>Cópia de trabalho (criada se não existir)</translation>
    </message>
    <message>
        <source>its geometry is not whole</source>
        <translation>a geometria não está completa</translation>
    </message>
    <message>
        <source>a point is expected, and another geometry stands there</source>
        <translation>espera-se um ponto e está lá outra geometria</translation>
    </message>
    <message>
        <source>its coordinates lie outside the world</source>
        <translation>as coordenadas ficam fora do mundo</translation>
    </message>
    <message>
        <source>the number is too large to be kept</source>
        <translation>o número é demasiado grande para ser guardado</translation>
    </message>
    <message>
        <source>the text holds broken characters</source>
        <translation>o texto contém caracteres corrompidos</translation>
    </message>
    <message>
        <source>One asset cannot go on</source>
        <translation>Um elemento não pode prosseguir</translation>
    </message>
    <message>
        <source>Asset {uid}: {problem}</source>
        <translation>Elemento {uid}: {problem}</translation>
    </message>
    <message>
        <source>Look at it in the list of changes; the other assets are not affected.</source>
        <translation>Veja-o na lista de alterações; os outros elementos não são afetados.</translation>
    </message>
    <message>
        <source>An asset is in no municipality</source>
        <translation>Um elemento não está em nenhum município</translation>
    </message>
    <message>
        <source>Move it, or choose its municipality in its form; then push again.</source>
        <translation>Mova-o ou escolha o município no formulário; depois envie de novo.</translation>
    </message>
    <message>
        <source>The municipality has no place on the platform</source>
        <translation>O município não tem lugar na plataforma</translation>
    </message>
    <message>
        <source>An asset cannot move to another municipality</source>
        <translation>Um elemento não pode mudar de município</translation>
    </message>
    <message>
        <source>The platform did not keep what was sent</source>
        <translation>A plataforma não guardou o que foi enviado</translation>
    </message>
    <message>
        <source>Read again, {attributes} differs from what was sent.</source>
        <translation>Ao ler de novo, {attributes} difere do que foi enviado.</translation>
    </message>
    <message>
        <source>The place of an asset cannot be kept</source>
        <translation>Não é possível guardar a localização de um elemento</translation>
    </message>
    <message>
        <source>{uid}: {problem}.</source>
        <translation>{uid}: {problem}.</translation>
    </message>
    <message>
        <source>Have its place corrected where it came from; all other assets were taken.</source>
        <translation>Peça a correção da localização na origem; todos os outros elementos foram recebidos.</translation>
    </message>
    <message>
        <source>A value of an asset cannot be kept</source>
        <translation>Não é possível guardar um valor de um elemento</translation>
    </message>
    <message>
        <source>{uid}, “{attribute}”: {problem}.</source>
        <translation>{uid}, «{attribute}»: {problem}.</translation>
    </message>
    <message>
        <source>Have the value corrected where it came from; all other assets were taken.</source>
        <translation>Peça a correção do valor na origem; todos os outros elementos foram recebidos.</translation>
    </message>
    <message>
        <source>the platform</source>
        <translation>a plataforma</translation>
    </message>
    <message>
        <source>the name lacks the language “{subject}”</source>
        <translation>falta ao nome o idioma «{subject}»</translation>
    </message>
    <message>
        <source>the entry “{subject}” is missing</source>
        <translation>falta a entrada «{subject}»</translation>
    </message>
    <message>
        <source>“{subject}” has no code list, so it cannot be the status</source>
        <translation>«{subject}» não tem lista de códigos, pelo que não pode ser o estado</translation>
    </message>
    <message>
        <source>the file does not hold “key: value” lines</source>
        <translation>o ficheiro não contém linhas «chave: valor»</translation>
    </message>
    <message>
        <source>“{subject}” cannot be the name of a table or column</source>
        <translation>«{subject}» não pode ser nome de tabela ou de coluna</translation>
    </message>
    <message>
        <source>this is not YAML: {subject}</source>
        <translation>isto não é YAML: {subject}</translation>
    </message>
    <message>
        <source>the range “{subject}” ends before it begins</source>
        <translation>o intervalo «{subject}» termina antes de começar</translation>
    </message>
    <message>
        <source>the code “{subject}” stands there twice</source>
        <translation>o código «{subject}» aparece duas vezes</translation>
    </message>
    <message>
        <source>the key “{subject}” stands there twice</source>
        <translation>a chave «{subject}» aparece duas vezes</translation>
    </message>
    <message>
        <source>two attributes go to the platform's “{subject}”</source>
        <translation>dois atributos vão para «{subject}» da plataforma</translation>
    </message>
    <message>
        <source>“{subject}” is a column of the working copy itself</source>
        <translation>«{subject}» é uma coluna da própria cópia de trabalho</translation>
    </message>
    <message>
        <source>the platform's type “{subject}” belongs to {known} already</source>
        <translation>o tipo «{subject}» da plataforma já pertence a {known}</translation>
    </message>
    <message>
        <source>there is no attribute “{subject}”</source>
        <translation>não há nenhum atributo «{subject}»</translation>
    </message>
    <message>
        <source>there is no asset class “{subject}”</source>
        <translation>não há nenhuma classe de elementos «{subject}»</translation>
    </message>
    <message>
        <source>there is no code list “{subject}”</source>
        <translation>não há nenhuma lista de códigos «{subject}»</translation>
    </message>
    <message>
        <source>common.yaml has no attribute “{subject}”</source>
        <translation>common.yaml não tem nenhum atributo «{subject}»</translation>
    </message>
    <message>
        <source>the entry “{subject}” is not known</source>
        <translation>a entrada «{subject}» não é conhecida</translation>
    </message>
    <message>
        <source>there is no tab “{subject}”</source>
        <translation>não há nenhum separador «{subject}»</translation>
    </message>
    <message>
        <source>the value “{subject}” is not known</source>
        <translation>o valor «{subject}» não é conhecido</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>não é possível ler o ficheiro</translation>
    </message>
    <message>
        <source>“{subject}” is of the wrong kind</source>
        <translation>«{subject}» é de tipo errado</translation>
    </message>
    <message>
        <source>the scale is zero</source>
        <translation>a escala é zero</translation>
    </message>
    <message>
        <source>Add “{subject}”.</source>
        <translation>Adicione «{subject}».</translation>
    </message>
    <message>
        <source>Add a line for each of en, es, pt and ca.</source>
        <translation>Adicione uma linha para cada um de en, es, pt e ca.</translation>
    </message>
    <message>
        <source>Check that the file is where the territory says, and may be read.</source>
        <translation>Verifique se o ficheiro está onde o território indica e se pode ser lido.</translation>
    </message>
    <message>
        <source>Choose another name than “{subject}”.</source>
        <translation>Escolha outro nome em vez de «{subject}».</translation>
    </message>
    <message>
        <source>Look at this line and the one before: colons, quotes, indentation.</source>
        <translation>Veja esta linha e a anterior: dois pontos, aspas, indentação.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Remova um dos dois.</translation>
    </message>
    <message>
        <source>Use one of: {known}.</source>
        <translation>Use um destes: {known}.</translation>
    </message>
    <message>
        <source>Write a list: [one, two].</source>
        <translation>Escreva uma lista: [um, dois].</translation>
    </message>
    <message>
        <source>Write a list whose items are “key: value” lines.</source>
        <translation>Escreva uma lista cujos itens sejam linhas «chave: valor».</translation>
    </message>
    <message>
        <source>Write “key: value” lines.</source>
        <translation>Escreva linhas «chave: valor».</translation>
    </message>
    <message>
        <source>Write a number other than zero, with a point for decimals.</source>
        <translation>Escreva um número diferente de zero, com ponto decimal.</translation>
    </message>
    <message>
        <source>Write two numbers, the smaller first: [0, 60].</source>
        <translation>Escreva dois números, primeiro o menor: [0, 60].</translation>
    </message>
    <message>
        <source>Write lower-case letters, digits and _: water_point.</source>
        <translation>Escreva minúsculas, algarismos e _: water_point.</translation>
    </message>
    <message>
        <source>Write a text.</source>
        <translation>Escreva um texto.</translation>
    </message>
    <message>
        <source>it holds no polygons with a field “{found}”</source>
        <translation>não contém polígonos com um campo «{found}»</translation>
    </message>
    <message>
        <source>“{found}” is not among what {where} may say</source>
        <translation>«{found}» não é um valor permitido em {where}</translation>
    </message>
    <message>
        <source>the municipality&apos;s code {found} stands there as a number</source>
        <translation>o código do município {found} está escrito como número</translation>
    </message>
    <message>
        <source>“{found}” is not a coordinate reference system</source>
        <translation>«{found}» não é um sistema de referência de coordenadas</translation>
    </message>
    <message>
        <source>the territory's format is “{found}”</source>
        <translation>o formato do território é «{found}»</translation>
    </message>
    <message>
        <source>“{found}” cannot be the key of a connection</source>
        <translation>«{found}» não pode ser chave de uma ligação</translation>
    </message>
    <message>
        <source>the kind of platform “{found}” is not known</source>
        <translation>o tipo de plataforma «{found}» não é conhecido</translation>
    </message>
    <message>
        <source>{where} should hold “key: value” lines</source>
        <translation>{where} deve conter linhas «chave: valor»</translation>
    </message>
    <message>
        <source>the folder {found} is not there</source>
        <translation>a pasta {found} não existe</translation>
    </message>
    <message>
        <source>a secret stands in the file, under {where}</source>
        <translation>há um segredo no ficheiro, em {where}</translation>
    </message>
    <message>
        <source>{where} should be a list</source>
        <translation>{where} deve ser uma lista</translation>
    </message>
    <message>
        <source>{where} is missing or is not a text</source>
        <translation>{where} falta ou não é um texto</translation>
    </message>
    <message>
        <source>“{found}” stands there twice</source>
        <translation>«{found}» aparece duas vezes</translation>
    </message>
    <message>
        <source>the entry {where} is not known</source>
        <translation>a entrada {where} não é conhecida</translation>
    </message>
    <message>
        <source>the file cannot be read: {found}</source>
        <translation>não é possível ler o ficheiro: {found}</translation>
    </message>
    <message>
        <source>“{found}” is not an address</source>
        <translation>«{found}» não é um endereço</translation>
    </message>
    <message>
        <source>this is not YAML: {found}</source>
        <translation>isto não é YAML: {found}</translation>
    </message>
    <message>
        <source>Name a file with the boundaries, and its field with the codes.</source>
        <translation>Indique um ficheiro com os limites e o respetivo campo com os códigos.</translation>
    </message>
    <message>
        <source>Use one of: {allowed}.</source>
        <translation>Use um destes: {allowed}.</translation>
    </message>
    <message>
        <source>Put the code in quotes, so that a zero in front is kept: &apos;06015&apos;.</source>
        <translation>Ponha o código entre aspas, para manter o zero à esquerda: '06015'.</translation>
    </message>
    <message>
        <source>Write it as {allowed}.</source>
        <translation>Escreva-o como {allowed}.</translation>
    </message>
    <message>
        <source>This version reads format {allowed}; begin the file with “territory: {allowed}”.</source>
        <translation>Esta versão lê o formato {allowed}; comece o ficheiro por «territory: {allowed}».</translation>
    </message>
    <message>
        <source>Use letters, digits, _ and - only.</source>
        <translation>Use apenas letras, algarismos, _ e -.</translation>
    </message>
    <message>
        <source>Make the folder, or choose another place.</source>
        <translation>Crie a pasta ou escolha outro local.</translation>
    </message>
    <message>
        <source>Take it out, and enter it in the territory&apos;s connection: QGIS keeps it encrypted.</source>
        <translation>Retire-o e introduza-o na ligação do território: o QGIS guarda-o cifrado.</translation>
    </message>
    <message>
        <source>Write one line per item, each beginning with “- ”.</source>
        <translation>Escreva uma linha por item, cada uma começada por «- ».</translation>
    </message>
    <message>
        <source>Write a text there, in quotes where it looks like a number.</source>
        <translation>Escreva aí um texto, entre aspas se parecer um número.</translation>
    </message>
    <message>
        <source>Remove it, or use one of: {allowed}.</source>
        <translation>Remova-a ou use uma destas: {allowed}.</translation>
    </message>
    <message>
        <source>Check that the file is there, may be read, and is UTF-8 text.</source>
        <translation>Verifique se o ficheiro existe, se pode ser lido e se é texto UTF-8.</translation>
    </message>
    <message>
        <source>Write it as {allowed}, without user or password.</source>
        <translation>Escreva-o como {allowed}, sem utilizador nem palavra-passe.</translation>
    </message>
    <message>
        <source>{file}, line {line}:</source>
        <translation>{file}, linha {line}:</translation>
    </message>
    <message>
        <source>something in it is not as it should be ({problem})</source>
        <translation>há nele algo que não está como devia ({problem})</translation>
    </message>
    <message>
        <source>Compare it with the description in docs/territory-file.md.</source>
        <translation>Compare-o com a descrição em docs/territory-file.md.</translation>
    </message>
    <message>
        <source>A file of the catalog is broken</source>
        <translation>Um ficheiro do catálogo está danificado</translation>
    </message>
    <message>
        <source>The territory&apos;s file cannot be used</source>
        <translation>Não é possível usar o ficheiro do território</translation>
    </message>
    <message>
        <source>{host} could not do this</source>
        <translation>{host} não conseguiu fazer isto</translation>
    </message>
    <message>
        <source>The platform answered in a way that stops the work.</source>
        <translation>A plataforma respondeu de uma forma que impede o trabalho.</translation>
    </message>
    <message>
        <source>Try again; if it stays, copy the details for the platform&apos;s operator.</source>
        <translation>Tente novamente; se persistir, copie os detalhes para quem opera a plataforma.</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>{host} está inacessível</translation>
    </message>
    <message>
        <source>Nothing answers at this address.</source>
        <translation>Nada responde neste endereço.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted</source>
        <translation>{host}: o certificado não é de confiança</translation>
    </message>
    <message>
        <source>The connection would not be safe, so nothing was sent.</source>
        <translation>A ligação não seria segura, pelo que nada foi enviado.</translation>
    </message>
    <message>
        <source>{host} does not answer in time</source>
        <translation>{host} não responde a tempo</translation>
    </message>
    <message>
        <source>No answer came within {seconds} seconds.</source>
        <translation>Não houve resposta em {seconds} segundos.</translation>
    </message>
    <message>
        <source>The answer of {host} was cut off</source>
        <translation>{host}: a resposta foi cortada</translation>
    </message>
    <message>
        <source>The connection ended in the middle of an answer; nothing of it was used.</source>
        <translation>A ligação terminou a meio de uma resposta; nada dela foi usado.</translation>
    </message>
    <message>
        <source>{host} does not accept the credentials</source>
        <translation>{host} não aceita as credenciais</translation>
    </message>
    <message>
        <source>The user, the password or the token is wrong or has expired.</source>
        <translation>O utilizador, a palavra-passe ou o token está errado ou expirou.</translation>
    </message>
    <message>
        <source>Open the territory&apos;s connection and enter them again.</source>
        <translation>Abra a ligação do território e introduza aí as credenciais.</translation>
    </message>
    <message>
        <source>{host} does not allow this</source>
        <translation>{host} não permite isto</translation>
    </message>
    <message>
        <source>You are known there, but without the right to do this.</source>
        <translation>As credenciais são conhecidas, mas sem permissão para fazer isto.</translation>
    </message>
    <message>
        <source>{host} does not have it</source>
        <translation>{host} não tem o que se pediu</translation>
    </message>
    <message>
        <source>What was asked for is not, or no longer, on the platform.</source>
        <translation>O que se pediu não está, ou já não está, na plataforma.</translation>
    </message>
    <message>
        <source>Check the address, the tenant and the service path; then pull again.</source>
        <translation>Verifique o endereço, o serviço e o caminho de serviço; depois receba de novo.</translation>
    </message>
    <message>
        <source>The platform already has an asset with this identity</source>
        <translation>A plataforma já tem um elemento com esta identidade</translation>
    </message>
    <message>
        <source>What is there differs from what you created.</source>
        <translation>O que lá está difere do que foi criado aqui.</translation>
    </message>
    <message>
        <source>Pull; the difference then waits for you among the conflicts.</source>
        <translation>Receba; a diferença fica então à espera entre os conflitos.</translation>
    </message>
    <message>
        <source>More than one entity answers to this identity</source>
        <translation>Mais de uma entidade responde por esta identidade</translation>
    </message>
    <message>
        <source>The platform holds the same identifier several times, so nothing was sent.</source>
        <translation>A plataforma contém o mesmo identificador várias vezes, pelo que nada foi enviado.</translation>
    </message>
    <message>
        <source>Ask the platform&apos;s operator to remove the duplicate.</source>
        <translation>Peça a quem opera a plataforma que remova o duplicado.</translation>
    </message>
    <message>
        <source>The platform refuses what was sent</source>
        <translation>A plataforma recusa o que foi enviado</translation>
    </message>
    <message>
        <source>A value or a name is not as the platform wants it.</source>
        <translation>Um valor ou um nome não está como a plataforma o quer.</translation>
    </message>
    <message>
        <source>Correct the value and push again; your change is kept meanwhile.</source>
        <translation>Corrija o valor e envie de novo; entretanto a alteração fica guardada.</translation>
    </message>
    <message>
        <source>“{attribute}” has characters that the platform refuses</source>
        <translation>«{attribute}» tem caracteres que a plataforma recusa</translation>
    </message>
    <message>
        <source>It does not take {characters}; nothing was sent for this asset.</source>
        <translation>Não aceita {characters}; nada foi enviado deste elemento.</translation>
    </message>
    <message>
        <source>The request is larger than {host} takes</source>
        <translation>O pedido é maior do que {host} aceita</translation>
    </message>
    <message>
        <source>One asset or one group of assets is too large.</source>
        <translation>Um elemento ou um grupo de elementos é demasiado grande.</translation>
    </message>
    <message>
        <source>Simplify the geometry or shorten the long texts of the asset, then push again.</source>
        <translation>Simplifique a geometria ou encurte os textos longos do elemento e envie de novo.</translation>
    </message>
    <message>
        <source>{host} asks to slow down</source>
        <translation>{host} pede para abrandar</translation>
    </message>
    <message>
        <source>It gets more requests than it accepts; waiting and asking again did not help.</source>
        <translation>Recebe mais pedidos do que aceita; esperar e pedir de novo não resolveu.</translation>
    </message>
    <message>
        <source>{host} has a fault of its own</source>
        <translation>{host} tem uma falha interna</translation>
    </message>
    <message>
        <source>It answers with the server error {status}, also when asked again.</source>
        <translation>Responde com o erro de servidor {status}, mesmo quando se pede de novo.</translation>
    </message>
    <message>
        <source>Try again later; if it stays, copy the details for the platform&apos;s operator.</source>
        <translation>Tente novamente mais tarde; se persistir, copie os detalhes para quem opera a plataforma.</translation>
    </message>
    <message>
        <source>What answers at {host} is not the platform</source>
        <translation>{host}: o que responde não é a plataforma</translation>
    </message>
    <message>
        <source>Open the address in a browser, and check address, port and proxy.</source>
        <translation>Abra o endereço num navegador e verifique endereço, porta e proxy.</translation>
    </message>
    <message>
        <source>{host} sends more than is accepted</source>
        <translation>{host} envia mais do que se aceita</translation>
    </message>
    <message>
        <source>{host} points to another address</source>
        <translation>{host} remete para outro endereço</translation>
    </message>
    <message>
        <source>The list kept changing while it was read</source>
        <translation>A lista foi mudando enquanto era lida</translation>
    </message>
    <message>
        <source>Pull again when fewer changes are being made there; what did come is kept.</source>
        <translation>Receba de novo quando lá se fizerem menos alterações; o que chegou fica guardado.</translation>
    </message>
    <message>
        <source>The platform lists nothing where assets are known</source>
        <translation>A lista da plataforma está vazia onde antes havia elementos</translation>
    </message>
    <message>
        <source>No encrypted connection could be agreed upon.</source>
        <translation>Não foi possível acordar uma ligação cifrada.</translation>
    </message>
    <message>
        <source>There is no computer of this name.</source>
        <translation>Não há nenhum computador com este nome.</translation>
    </message>
    <message>
        <source>This QGIS keeps no user, password or token for it.</source>
        <translation>Este QGIS não guarda utilizador, palavra-passe nem token para a plataforma.</translation>
    </message>
    <message>
        <source>The identity service gave no token.</source>
        <translation>O serviço de identidade não deu nenhum token.</translation>
    </message>
    <message>
        <source>No connection could be made.</source>
        <translation>Não foi possível estabelecer a ligação.</translation>
    </message>
    <message>
        <source>The proxy does not let it through.</source>
        <translation>O proxy não deixa passar.</translation>
    </message>
    <message>
        <source>No way leads there from this network.</source>
        <translation>Não há caminho até lá a partir desta rede.</translation>
    </message>
    <message>
        <source>The token has characters that no header can carry.</source>
        <translation>O token tem caracteres que nenhum cabeçalho pode levar.</translation>
    </message>
    <message>
        <source>The address is not written as an address.</source>
        <translation>O endereço não está escrito como um endereço.</translation>
    </message>
    <message>
        <source>Pulling {class}: {town}</source>
        <translation>A receber {class}: {town}</translation>
    </message>
    <message>
        <source>Pulling: {what}</source>
        <translation>A receber: {what}</translation>
    </message>
    <message>
        <source>Pulling</source>
        <translation>A receber</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>Comparing with the platform</source>
        <translation>A comparar com a plataforma</translation>
    </message>
    <message>
        <source>Sending changes:</source>
        <translation>A enviar alterações:</translation>
    </message>
    <message>
        <source>Reading again what was sent:</source>
        <translation>A ler de novo o que foi enviado:</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>A preparar</translation>
    </message>
    <message>
        <source>Looking for what was deleted on the platform</source>
        <translation>A procurar o que foi eliminado na plataforma</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>A terminar</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>A trabalhar</translation>
    </message>
    <message>
        <source>The plugin does not know what this is</source>
        <translation>O módulo não sabe o que isto é</translation>
    </message>
    <message>
        <source>Something happened that nobody foresaw. What was done before it is kept.</source>
        <translation>Aconteceu algo que ninguém previu. O que se fez antes fica guardado.</translation>
    </message>
    <message>
        <source>Copy the details and send them to those who look after the plugin.</source>
        <translation>Copie os detalhes e envie-os a quem cuida do módulo.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Interrompido</translation>
    </message>
    <message>
        <source>It was stopped on request; what was done until then is whole and kept.</source>
        <translation>Foi interrompido a pedido; o que se fez até aí está completo e fica guardado.</translation>
    </message>
    <message>
        <source>Start it again to go on from there.</source>
        <translation>Inicie de novo para continuar a partir daí.</translation>
    </message>
    <message>
        <source>This QGIS lacks {library}</source>
        <translation>Falta {library} neste QGIS</translation>
    </message>
    <message>
        <source>The Python library {library} is needed for this, and is not installed.</source>
        <translation>Isto precisa da biblioteca Python {library}, que não está instalada.</translation>
    </message>
    <message>
        <source>Writing the working copy ended too early</source>
        <translation>A escrita da cópia de trabalho terminou cedo demais</translation>
    </message>
    <message>
        <source>Pull again; what was written is whole. If it happens again, look into the log.</source>
        <translation>Receba de novo; o que foi escrito está completo. Se voltar a acontecer, veja o registo.</translation>
    </message>
    <message>
        <source>The working copy cannot be used</source>
        <translation>Não é possível usar a cópia de trabalho</translation>
    </message>
    <message>
        <source>Check that the file is there and that no other program is writing to it.</source>
        <translation>Verifique se o ficheiro existe e se nenhum outro programa está a escrever nele.</translation>
    </message>
    <message>
        <source>This file is not a working copy</source>
        <translation>Este ficheiro não é uma cópia de trabalho</translation>
    </message>
    <message>
        <source>{path} is missing, or was not made by Smart Territory.</source>
        <translation>{path} não existe ou não foi criado pelo Smart Territory.</translation>
    </message>
    <message>
        <source>Choose another file, or let a pull make a new one in another place.</source>
        <translation>Escolha outro ficheiro, ou receba para criar um novo noutro local.</translation>
    </message>
    <message>
        <source>The working copy was written by a newer version</source>
        <translation>A cópia de trabalho foi escrita por uma versão mais recente</translation>
    </message>
    <message>
        <source>Its format is {found}; this version of the plugin knows formats up to {known}.</source>
        <translation>O formato é {found}; esta versão do módulo conhece formatos até {known}.</translation>
    </message>
    <message>
        <source>Update the plugin: Plugins ▸ Manage and Install Plugins.</source>
        <translation>Atualize o módulo: Plugins ▸ Gerir e instalar plugins.</translation>
    </message>
    <message>
        <source>Another program holds the working copy</source>
        <translation>Outro programa ocupa a cópia de trabalho</translation>
    </message>
    <message>
        <source>{path} stayed locked while it was waited for.</source>
        <translation>{path} continuou bloqueado durante a espera.</translation>
    </message>
    <message>
        <source>The working copy cannot be written</source>
        <translation>Não é possível escrever na cópia de trabalho</translation>
    </message>
    <message>
        <source>{path} or its folder is read-only, or not there.</source>
        <translation>{path} ou a sua pasta é só de leitura ou não existe.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>O disco está cheio</translation>
    </message>
    <message>
        <source>There is no room left for {path}; the last step was undone, the file is whole.</source>
        <translation>Não há espaço para {path}; o último passo foi anulado e o ficheiro está completo.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Liberte espaço e tente novamente.</translation>
    </message>
    <message>
        <source>The working copy is damaged</source>
        <translation>A cópia de trabalho está danificada</translation>
    </message>
    <message>
        <source>There is no platform to send to</source>
        <translation>Não há plataforma para onde enviar</translation>
    </message>
    <message>
        <source>The territory “{territory}” lives in its working copy alone.</source>
        <translation>O território «{territory}» vive apenas na cópia de trabalho.</translation>
    </message>
    <message>
        <source>Change the territory and give it a platform; your changes wait until then.</source>
        <translation>Altere o território e dê-lhe uma plataforma; até lá, as alterações esperam.</translation>
    </message>
    <message>
        <source>IGN base map, grey (Spain)</source>
        <translation>Mapa base do IGN, cinzento (Espanha)</translation>
    </message>
    <message>
        <source>IGN base map (Spain)</source>
        <translation>Mapa base do IGN (Espanha)</translation>
    </message>
    <message>
        <source>PNOA orthophotos (Spain)</source>
        <translation>Ortofotos do PNOA (Espanha)</translation>
    </message>
    <message>
        <source>Catastro parcels (Spain)</source>
        <translation>Prédios do Catastro (Espanha)</translation>
    </message>
    <message>
        <source>ICGC topographic, grey (Catalonia)</source>
        <translation>Topográfico do ICGC, cinzento (Catalunha)</translation>
    </message>
    <message>
        <source>ICGC topographic (Catalonia)</source>
        <translation>Topográfico do ICGC (Catalunha)</translation>
    </message>
    <message>
        <source>ICGC orthophotos (Catalonia)</source>
        <translation>Ortofotos do ICGC (Catalunha)</translation>
    </message>
    <message>
        <source>DGT orthophotos 2018 (Portugal)</source>
        <translation>Ortofotos da DGT 2018 (Portugal)</translation>
    </message>
    <message>
        <source>DGT satellite orthophotos 2023 (Portugal)</source>
        <translation>Ortofotos de satélite da DGT 2023 (Portugal)</translation>
    </message>
    <message>
        <source>CAOP municipalities (Portugal)</source>
        <translation>Municípios da CAOP (Portugal)</translation>
    </message>
    <message>
        <source>Live sensors</source>
        <translation>Sensores em tempo real</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Município</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Grandeza</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Value (text)</source>
        <translation>Valor (texto)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidade</translation>
    </message>
    <message>
        <source>Observed at</source>
        <translation>Observado em</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Town boundaries</source>
        <translation>Limites dos municípios</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>Sistema de coordenadas</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Desatualizado</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Sem dados</translation>
    </message>
    <message>
        <source>Expected between {least} and {most}{unit}</source>
        <translation>Espera-se entre {least} e {most}{unit}</translation>
    </message>
    <message>
        <source>Expected {least}{unit} or more</source>
        <translation>Espera-se {least}{unit} ou mais</translation>
    </message>
    <message>
        <source>Expected {most}{unit} or less</source>
        <translation>Espera-se {most}{unit} ou menos</translation>
    </message>
    <message>
        <source>In conflict: both sides changed it</source>
        <translation>Em conflito: alterado dos dois lados</translation>
    </message>
    <message>
        <source>Changed here, not sent yet</source>
        <translation>Alterado aqui, ainda por enviar</translation>
    </message>
    <message>
        <source>Of national interest: {grades}</source>
        <translation>De interesse nacional: {grades}</translation>
    </message>
    <message>
        <source>Of public interest: {grades}</source>
        <translation>De interesse público: {grades}</translation>
    </message>
    <message>
        <source>Of local interest: {grades}</source>
        <translation>De interesse local: {grades}</translation>
    </message>
    <message>
        <source>Inventoried or in the town plan: {grades}</source>
        <translation>Inventariado ou no plano municipal: {grades}</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Abatido</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Desconhecido</translation>
    </message>
    <message>
        <source>Stale: the last value is old</source>
        <translation>Desatualizado: o último valor é antigo</translation>
    </message>
    <message>
        <source>No values from the platform yet.</source>
        <translation>Ainda sem valores da plataforma.</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventário</translation>
    </message>
    <message>
        <source>Heritage and tourism</source>
        <translation>Património e turismo</translation>
    </message>
    <message>
        <source>Basemaps</source>
        <translation>Mapas base</translation>
    </message>
    <message>
        <source>The basemap “{name}” does not answer. The map works without it.</source>
        <translation>O mapa base «{name}» não responde. O mapa funciona sem ele.</translation>
    </message>
    <message>
        <source>About Smart Territory</source>
        <translation>Acerca do Smart Territory</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;{home}&quot;&gt;Home page&lt;/a&gt; · &lt;a href=&quot;{problems}&quot;&gt;Report a problem&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;{home}&quot;&gt;Página do projeto&lt;/a&gt; · &lt;a href=&quot;{problems}&quot;&gt;Comunicar um problema&lt;/a&gt;</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copiar os detalhes</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licença</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>View ▸ Panels ▸ Log Messages, tab “{tab}”</source>
        <translation>Ver ▸ Painéis ▸ Registo de mensagens, separador «{tab}»</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Definições</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Território</translation>
    </message>
    <message>
        <source>Working copy</source>
        <translation>Cópia de trabalho</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Sem alertas</translation>
    </message>
    <message>
        <source>Sensors in warning, in alarm or with a stale reading appear here.</source>
        <translation>Aqui surgem os sensores em aviso, em alarme ou com leitura desatualizada.</translation>
    </message>
    <message>
        <source>Assets of the territory</source>
        <translation>Elementos do território</translation>
    </message>
    <message>
        <source>&amp;Basemap</source>
        <translation>&amp;Mapa base</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Nenhum</translation>
    </message>
    <message>
        <source>new</source>
        <translation>novo</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>eliminado</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>mais {count}</translation>
    </message>
    <message>
        <source>No town</source>
        <translation>Sem município</translation>
    </message>
    <message>
        <source>Also changed on the platform: decide in Conflicts.</source>
        <translation>Também alterado na plataforma: decida em Conflitos.</translation>
    </message>
    <message>
        <source>Revert: back to what the platform said</source>
        <translation>Reverter: voltar ao que a plataforma dizia</translation>
    </message>
    <message>
        <source>Zoom to it</source>
        <translation>Aproximar ao elemento</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Reverter</translation>
    </message>
    <message>
        <source>Revert all…</source>
        <translation>Reverter tudo…</translation>
    </message>
    <message>
        <source>Zoom to</source>
        <translation>Aproximar</translation>
    </message>
    <message>
        <source>Dry run…</source>
        <translation>Simulação…</translation>
    </message>
    <message>
        <source>Push {count}</source>
        <translation>Enviar {count}</translation>
    </message>
    <message>
        <source>Nothing unsent</source>
        <translation>Nada por enviar</translation>
    </message>
    <message>
        <source>Edit a layer and save its edits: what changed appears here.</source>
        <translation>Edite uma camada e guarde as alterações: o que mudou aparece aqui.</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Receber</translation>
    </message>
    <message>
        <source>This territory has no platform to send to.</source>
        <translation>Este território não tem plataforma para onde enviar.</translation>
    </message>
    <message>
        <source>Shows the exact requests; nothing is sent.</source>
        <translation>Mostra os pedidos exatos; nada é enviado.</translation>
    </message>
    <message>
        <source>Revert the unsent changes of {count} assets?</source>
        <translation>Reverter as alterações por enviar de {count} elementos?</translation>
    </message>
    <message>
        <source>They go back to what the platform said. Assets created here are removed.</source>
        <translation>Voltam ao que a plataforma dizia. Os elementos criados aqui são removidos.</translation>
    </message>
    <message>
        <source>Revert {count}</source>
        <translation>Reverter {count}</translation>
    </message>
    <message>
        <source>Push {asset} only</source>
        <translation>Enviar só {asset}</translation>
    </message>
    <message>
        <source>Unsent changes</source>
        <translation>Alterações por enviar</translation>
    </message>
    <message>
        <source>Differences of the chosen asset</source>
        <translation>Diferenças do elemento escolhido</translation>
    </message>
    <message>
        <source>Shows the asset on the map (Enter)</source>
        <translation>Mostra o elemento no mapa (Enter)</translation>
    </message>
    <message>
        <source>Back to what the platform said (R)</source>
        <translation>Voltar ao que a plataforma dizia (R)</translation>
    </message>
    <message>
        <source>{asset}, decided</source>
        <translation>{asset}, decidido</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>Manter o meu</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Aceitar o alheio</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Seguinte</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>Sem conflitos</translation>
    </message>
    <message>
        <source>Apply {count}</source>
        <translation>Aplicar {count}</translation>
    </message>
    <message>
        <source>Assets in conflict</source>
        <translation>Elementos em conflito</translation>
    </message>
    <message>
        <source>Goes to the next undecided asset (Enter)</source>
        <translation>Passa ao próximo elemento por decidir (Enter)</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Atributo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>Opening {file}…</source>
        <translation>A abrir {file}…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Alterações</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflitos</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Dry run: nothing has been sent</source>
        <translation>Simulação: nada foi enviado</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>Copiar &amp;tudo</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>&amp;Enviar</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Não há nada para enviar.</translation>
    </message>
    <message>
        <source>Requests: {requests}. Places on the platform: {scopes}.</source>
        <translation>Pedidos: {requests}. Âmbitos na plataforma: {scopes}.</translation>
    </message>
    <message>
        <source>Requests by town</source>
        <translation>Pedidos por município</translation>
    </message>
    <message>
        <source>The chosen request</source>
        <translation>O pedido escolhido</translation>
    </message>
    <message>
        <source>placed at {position}</source>
        <translation>colocado em {position}</translation>
    </message>
    <message>
        <source>taken off the map</source>
        <translation>retirado do mapa</translation>
    </message>
    <message>
        <source>moved {distance}</source>
        <translation>deslocado {distance}</translation>
    </message>
    <message>
        <source>shape changed</source>
        <translation>forma alterada</translation>
    </message>
    <message>
        <source>Push ({count})</source>
        <translation>Enviar ({count})</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>last sync {when}</source>
        <translation>última sincronização: {when}</translation>
    </message>
    <message>
        <source>This territory has no platform.</source>
        <translation>Este território não tem plataforma.</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sincronizar</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Tempo real</translation>
    </message>
    <message>
        <source>Pull, then push what is unsent</source>
        <translation>Receber e depois enviar o que falta</translation>
    </message>
    <message>
        <source>From the platform to the working copy</source>
        <translation>Da plataforma para a cópia de trabalho</translation>
    </message>
    <message>
        <source>From the working copy to the platform</source>
        <translation>Da cópia de trabalho para a plataforma</translation>
    </message>
    <message>
        <source>Keeps the sensors&apos; readings coming</source>
        <translation>Mantém as leituras dos sensores a chegar</translation>
    </message>
    <message>
        <source>Open a territory…</source>
        <translation>Abrir um território…</translation>
    </message>
    <message>
        <source>New territory…</source>
        <translation>Novo território…</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Abrir a demonstração</translation>
    </message>
    <message>
        <source>Opens another territory</source>
        <translation>Abre outro território</translation>
    </message>
    <message>
        <source>All towns</source>
        <translation>Todos os municípios</translation>
    </message>
    <message>
        <source>Some towns…</source>
        <translation>Alguns municípios…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar os detalhes</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>agora mesmo</translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation>há {age}</translation>
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
        <translation>{count} dias</translation>
    </message>
    <message>
        <source>{count} mo</source>
        <translation>{count} meses</translation>
    </message>
    <message>
        <source>{count} y</source>
        <translation>{count} anos</translation>
    </message>
    <message>
        <source>Folder for territories</source>
        <translation>Pasta dos territórios</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>O seu &amp;nome:</translation>
    </message>
    <message>
        <source>Stands beside your changes in the history.</source>
        <translation>Fica no histórico, junto das suas alterações.</translation>
    </message>
    <message>
        <source>&amp;Folder for territories:</source>
        <translation>&amp;Pasta dos territórios:</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>&amp;Basemap of a new territory:</source>
        <translation>&amp;Mapa base de um território novo:</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plataforma</translation>
    </message>
    <message>
        <source>&amp;Live sensors every:</source>
        <translation>Sensores em &amp;tempo real a cada:</translation>
    </message>
    <message>
        <source>&amp;Wait for an answer up to:</source>
        <translation>&amp;Esperar por uma resposta até:</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Município</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Changes made here that the platform does not know yet</source>
        <translation>Alterações feitas aqui que a plataforma ainda não conhece</translation>
    </message>
    <message>
        <source>Assets changed here and on the platform</source>
        <translation>Elementos alterados aqui e na plataforma</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erros</translation>
    </message>
    <message>
        <source>Assets that break a rule or that the platform refused</source>
        <translation>Elementos que não cumprem uma regra ou que a plataforma recusou</translation>
    </message>
    <message>
        <source>Share of the sensors whose last reading is too old</source>
        <translation>Parte dos sensores cuja última leitura é demasiado antiga</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Última sincronização</translation>
    </message>
    <message>
        <source>Towns</source>
        <translation>Municípios</translation>
    </message>
    <message>
        <source>No towns yet</source>
        <translation>Ainda sem municípios</translation>
    </message>
    <message>
        <source>The territory&apos;s towns appear here once its file names them.</source>
        <translation>Os municípios do território aparecem aqui quando o seu ficheiro os indicar.</translation>
    </message>
    <message>
        <source>The towns and their assets appear here once they are pulled.</source>
        <translation>Os municípios e os seus elementos aparecem aqui depois de recebidos.</translation>
    </message>
    <message>
        <source>Zoom to {town}</source>
        <translation>Aproximar a {town}</translation>
    </message>
    <message>
        <source>Pull {town}</source>
        <translation>Receber {town}</translation>
    </message>
    <message>
        <source>Reading the working copy…</source>
        <translation>A ler a cópia de trabalho…</translation>
    </message>
    <message>
        <source>Working: what comes appears here…</source>
        <translation>A trabalhar: o que chega aparece aqui…</translation>
    </message>
    <message>
        <source>&amp;Smart Territory</source>
        <translation>&amp;Smart Territory</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;recente</translation>
    </message>
    <message>
        <source>Territory &amp;panel</source>
        <translation>&amp;Painel do território</translation>
    </message>
    <message>
        <source>Open the &amp;demo territory</source>
        <translation>Abrir o território de &amp;demonstração</translation>
    </message>
    <message>
        <source>&amp;New territory…</source>
        <translation>&amp;Novo território…</translation>
    </message>
    <message>
        <source>&amp;Open territory…</source>
        <translation>&amp;Abrir território…</translation>
    </message>
    <message>
        <source>&amp;Change this territory…</source>
        <translation>Alterar este &amp;território…</translation>
    </message>
    <message>
        <source>C&amp;lose the territory</source>
        <translation>&amp;Fechar o território</translation>
    </message>
    <message>
        <source>O&amp;ptions…</source>
        <translation>&amp;Opções…</translation>
    </message>
    <message>
        <source>&amp;About…</source>
        <translation>A&amp;cerca…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ainda nenhum</translation>
    </message>
    <message>
        <source>Open territory</source>
        <translation>Abrir território</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recebidos</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminados</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflito</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Não enviado</translation>
    </message>
    <message>
        <source>Whole platform</source>
        <translation>Toda a plataforma</translation>
    </message>
    <message>
        <source>Scope: {scope}</source>
        <translation>Âmbito: {scope}</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>escolher</translation>
    </message>
    <message>
        <source>there</source>
        <translation>existe</translation>
    </message>
    <message>
        <source>kept, changed: {attributes}</source>
        <translation>mantido, alterado: {attributes}</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meu</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Alheio</translation>
    </message>
    <message>
        <source>Only what went &amp;wrong</source>
        <translation>Só o que correu &amp;mal</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>The chosen problem in full</source>
        <translation>O problema escolhido, por extenso</translation>
    </message>
    <message>
        <source>Choose a row to read its problem in full.</source>
        <translation>Escolha uma linha para ler o problema por extenso.</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>&amp;Copiar a tabela</translation>
    </message>
    <message>
        <source>Stopped; what had come is kept.</source>
        <translation>Interrompido; o que chegou fica guardado.</translation>
    </message>
    <message>
        <source>Received: {count}.</source>
        <translation>Recebidos: {count}.</translation>
    </message>
    <message>
        <source>Deleted on the platform: {count}.</source>
        <translation>Eliminados na plataforma: {count}.</translation>
    </message>
    <message>
        <source>Conflicts: {count}.</source>
        <translation>Conflitos: {count}.</translation>
    </message>
    <message>
        <source>Not taken: {count}.</source>
        <translation>Não recebidos: {count}.</translation>
    </message>
    <message>
        <source>Nothing new on the platform.</source>
        <translation>Nada de novo na plataforma.</translation>
    </message>
    <message>
        <source>Not pulled: {towns}. {cause}</source>
        <translation>Municípios não recebidos: {towns}. {cause}</translation>
    </message>
    <message>
        <source>Stopped; what is unsent is kept.</source>
        <translation>Interrompido; o que falta enviar fica guardado.</translation>
    </message>
    <message>
        <source>Sent: {count}.</source>
        <translation>Enviados: {count}.</translation>
    </message>
    <message>
        <source>Waiting in Conflicts: {count}.</source>
        <translation>À espera em Conflitos: {count}.</translation>
    </message>
    <message>
        <source>Sent, but reads differently now: {count}.</source>
        <translation>Enviados, mas agora lê-se outra coisa: {count}.</translation>
    </message>
    <message>
        <source>There was nothing to send.</source>
        <translation>Não havia nada para enviar.</translation>
    </message>
    <message>
        <source>Could not be sent: {count}. {cause}</source>
        <translation>Não foi possível enviar: {count}. {cause}</translation>
    </message>
    <message>
        <source>working copy only</source>
        <translation>só cópia de trabalho</translation>
    </message>
    <message>
        <source>writing to: {town}</source>
        <translation>escreve em: {town}</translation>
    </message>
    <message>
        <source>writing to: no town</source>
        <translation>escreve em: nenhum município</translation>
    </message>
    <message>
        <source>writing to: {count} towns</source>
        <translation>escreve em: {count} municípios</translation>
    </message>
    <message>
        <source>Changes stay in the working copy: this territory has no platform.</source>
        <translation>As alterações ficam na cópia de trabalho: este território não tem plataforma.</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Última leitura</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Idade</translation>
    </message>
    <message>
        <source>Name, kind, town or state</source>
        <translation>Nome, tipo, município ou estado</translation>
    </message>
    <message>
        <source>Filter the sensors</source>
        <translation>Filtrar os sensores</translation>
    </message>
    <message>
        <source>No sensors yet</source>
        <translation>Ainda sem sensores</translation>
    </message>
    <message>
        <source>Sensors and their last readings appear here once they are pulled.</source>
        <translation>Os sensores e as suas últimas leituras aparecem aqui depois de recebidos.</translation>
    </message>
    <message>
        <source>No territory is open</source>
        <translation>Nenhum território aberto</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>Abrir a &amp;demonstração</translation>
    </message>
    <message>
        <source>Three fictional towns on a platform of their own; no network is needed</source>
        <translation>Três municípios fictícios numa plataforma própria; dispensa rede</translation>
    </message>
    <message>
        <source>&amp;New territory</source>
        <translation>&amp;Novo território</translation>
    </message>
    <message>
        <source>Your towns, with a platform or without one</source>
        <translation>Os próprios municípios, com ou sem plataforma</translation>
    </message>
    <message>
        <source>&amp;Open a territory</source>
        <translation>&amp;Abrir um território</translation>
    </message>
    <message>
        <source>From its file, perhaps one that a colleague made</source>
        <translation>A partir do ficheiro, talvez criado por outra pessoa</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <source>Stop; what is done so far is kept</source>
        <translation>Interromper; o que já se fez fica guardado</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>A trabalhar…</translation>
    </message>
    <message>
        <source>Reverted: {count}.</source>
        <translation>Revertidos: {count}.</translation>
    </message>
    <message>
        <source>Decided: {count}.</source>
        <translation>Decididos: {count}.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>A interromper…</translation>
    </message>
    <message>
        <source>New territory</source>
        <translation>Novo território</translation>
    </message>
    <message>
        <source>Change territory</source>
        <translation>Alterar território</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>C&amp;riar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Seguinte</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Anterior</translation>
    </message>
    <message>
        <source>The file could not be written: {reason}. Choose another folder.</source>
        <translation>Não foi possível escrever o ficheiro: {reason}. Escolha outra pasta.</translation>
    </message>
    <message>
        <source>Pull some towns</source>
        <translation>Receber alguns municípios</translation>
    </message>
    <message>
        <source>Towns to pull</source>
        <translation>Municípios a receber</translation>
    </message>
    <message>
        <source>&amp;Pull {count}</source>
        <translation>&amp;Receber {count}</translation>
    </message>
    <message>
        <source>The asset itself</source>
        <translation>O próprio elemento</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sem dados</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Contorno</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Traçado</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posição</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Testar a ligação</translation>
    </message>
    <message>
        <source>Nothing is written. You can go on whatever it says, and mend it later.</source>
        <translation>Nada é escrito. Pode continuar seja qual for o resultado e corrigir mais tarde.</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Testar a ligação</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Resultado do teste</translation>
    </message>
    <message>
        <source>The test could not be made</source>
        <translation>Não foi possível fazer o teste</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>&amp;Testar novamente</translation>
    </message>
    <message>
        <source>Reading works: {total} entities there</source>
        <translation>A leitura funciona: {total} entidades</translation>
    </message>
    <message>
        <source>The platform answers</source>
        <translation>A plataforma responde</translation>
    </message>
    <message>
        <source>The platform does not answer</source>
        <translation>A plataforma não responde</translation>
    </message>
    <message>
        <source>Whether the platform answers was not tested</source>
        <translation>Não se testou se a plataforma responde</translation>
    </message>
    <message>
        <source>The connection is encrypted, and its certificate is trusted</source>
        <translation>A ligação é cifrada e o certificado é de confiança</translation>
    </message>
    <message>
        <source>The connection is not safe</source>
        <translation>A ligação não é segura</translation>
    </message>
    <message>
        <source>The connection is not encrypted (http)</source>
        <translation>A ligação não é cifrada (http)</translation>
    </message>
    <message>
        <source>The platform accepts you</source>
        <translation>A plataforma aceita as credenciais</translation>
    </message>
    <message>
        <source>The platform does not accept you</source>
        <translation>A plataforma não aceita as credenciais</translation>
    </message>
    <message>
        <source>Whether the platform accepts you was not tested</source>
        <translation>Não se testou se a plataforma aceita as credenciais</translation>
    </message>
    <message>
        <source>The platform lists its entity types</source>
        <translation>A plataforma enumera os tipos de entidade</translation>
    </message>
    <message>
        <source>The platform does not list its entity types</source>
        <translation>A plataforma não enumera os tipos de entidade</translation>
    </message>
    <message>
        <source>The entity types were not tested</source>
        <translation>Os tipos de entidade não foram testados</translation>
    </message>
    <message>
        <source>Reading works</source>
        <translation>A leitura funciona</translation>
    </message>
    <message>
        <source>Reading does not work</source>
        <translation>A leitura não funciona</translation>
    </message>
    <message>
        <source>Reading was not tested</source>
        <translation>A leitura não foi testada</translation>
    </message>
    <message>
        <source>Writing works</source>
        <translation>A escrita funciona</translation>
    </message>
    <message>
        <source>Writing is not allowed</source>
        <translation>A escrita não é permitida</translation>
    </message>
    <message>
        <source>Whether you may write is known only at the first push</source>
        <translation>Só no primeiro envio se sabe se é permitido escrever</translation>
    </message>
    <message>
        <source>None of them is known to the catalog: check tenant and service path.</source>
        <translation>O catálogo não conhece nenhum deles: verifique o serviço e o caminho de serviço.</translation>
    </message>
    <message>
        <source>Assets and sensors</source>
        <translation>Elementos e sensores</translation>
    </message>
    <message>
        <source>Only what is chosen is pulled and shown. It can be changed later.</source>
        <translation>Só se recebe e mostra o que for escolhido. Pode ser alterado mais tarde.</translation>
    </message>
    <message>
        <source>&amp;Assets</source>
        <translation>&amp;Elementos</translation>
    </message>
    <message>
        <source>&amp;Sensors</source>
        <translation>Se&amp;nsores</translation>
    </message>
    <message>
        <source>Choose at least one class of assets.</source>
        <translation>Escolha pelo menos uma classe de elementos.</translation>
    </message>
    <message>
        <source>Municipalities from a layer</source>
        <translation>Municípios de uma camada</translation>
    </message>
    <message>
        <source>Search by code or name</source>
        <translation>Pesquisar por código ou nome</translation>
    </message>
    <message>
        <source>Municipalities of the layer</source>
        <translation>Municípios da camada</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>&amp;Usar</translation>
    </message>
    <message>
        <source>&amp;Layer:</source>
        <translation>&amp;Camada:</translation>
    </message>
    <message>
        <source>Field with the &amp;code:</source>
        <translation>Campo com o có&amp;digo:</translation>
    </message>
    <message>
        <source>Field with the &amp;name:</source>
        <translation>Campo com o &amp;nome:</translation>
    </message>
    <message>
        <source>This project has no polygon layer. Add one with the municipalities first.</source>
        <translation>Este projeto não tem nenhuma camada de polígonos. Adicione primeiro uma com os municípios.</translation>
    </message>
    <message>
        <source>Choose the field that holds the code, as INE or DGT writes it.</source>
        <translation>Escolha o campo que contém o código, tal como o INE ou a DGT o escreve.</translation>
    </message>
    <message>
        <source>Chosen: {count}</source>
        <translation>Escolhidos: {count}</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>O que ainda falta</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>Onde guardar</translation>
    </message>
    <message>
        <source>Two files, which you can copy, hand on and back up.</source>
        <translation>Dois ficheiros, que se podem copiar, passar a outros e salvaguardar.</translation>
    </message>
    <message>
        <source>&amp;Territory file:</source>
        <translation>&amp;Ficheiro do território:</translation>
    </message>
    <message>
        <source>What you answered here, without anything secret.</source>
        <translation>As respostas dadas aqui, sem nada de secreto.</translation>
    </message>
    <message>
        <source>&amp;Working copy:</source>
        <translation>Cópia de &amp;trabalho:</translation>
    </message>
    <message>
        <source>The assets, as a GeoPackage. It works offline.</source>
        <translation>Os elementos, em GeoPackage. Funciona sem ligação.</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>O que vai acontecer</translation>
    </message>
    <message>
        <source>What will happen:</source>
        <translation>O que vai acontecer:</translation>
    </message>
    <message>
        <source>Choose where the territory&apos;s file is kept.</source>
        <translation>Escolha onde guardar o ficheiro do território.</translation>
    </message>
    <message>
        <source>Choose where the working copy is kept.</source>
        <translation>Escolha onde guardar a cópia de trabalho.</translation>
    </message>
    <message>
        <source>{file} exists already: choose another name.</source>
        <translation>{file} já existe: escolha outro nome.</translation>
    </message>
    <message>
        <source>Where the assets of the territory live. Its operator knows these answers.</source>
        <translation>Onde vivem os elementos do território. Quem opera a plataforma conhece estas respostas.</translation>
    </message>
    <message>
        <source>&amp;On a platform</source>
        <translation>&amp;Numa plataforma</translation>
    </message>
    <message>
        <source>&amp;Without a platform: in a file on this computer; a platform may come later</source>
        <translation>Sem &amp;plataforma: num ficheiro deste computador; a plataforma pode vir mais tarde</translation>
    </message>
    <message>
        <source>for example: Mancomunidad del Guadiana</source>
        <translation>por exemplo: Comunidade Intermunicipal do Guadiana</translation>
    </message>
    <message>
        <source>Name of the &amp;territory:</source>
        <translation>Nome do &amp;território:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>T&amp;ipo:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Endereço:</translation>
    </message>
    <message>
        <source>&amp;Forbidden characters:</source>
        <translation>&amp;Caracteres proibidos:</translation>
    </message>
    <message>
        <source>Some platforms refuse {signs} in texts. If unsure, leave it.</source>
        <translation>Algumas plataformas recusam {signs} nos textos. Em caso de dúvida, deixe como está.</translation>
    </message>
    <message>
        <source>Give the territory a name.</source>
        <translation>Dê um nome ao território.</translation>
    </message>
    <message>
        <source>Enter the platform&apos;s address.</source>
        <translation>Indique o endereço da plataforma.</translation>
    </message>
    <message>
        <source>A tenant has up to 50 letters, digits and _.</source>
        <translation>Um serviço tem até 50 letras, algarismos e _.</translation>
    </message>
    <message>
        <source>Tell me before sending, and send nothing</source>
        <translation>Avisar antes de enviar e não enviar nada</translation>
    </message>
    <message>
        <source>Send them as unrestricted text</source>
        <translation>Enviá-los como texto sem restrições</translation>
    </message>
    <message>
        <source>Send them encoded, as %27</source>
        <translation>Enviá-los codificados, como %27</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Autenticação</translation>
    </message>
    <message>
        <source>How the platform knows you.</source>
        <translation>Como a plataforma reconhece quem acede.</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation>&amp;Método:</translation>
    </message>
    <message>
        <source>A token is asked for each service path, and renewed when it expires.</source>
        <translation>Pede-se um token por caminho de serviço, renovado quando expira.</translation>
    </message>
    <message>
        <source>kept by QGIS, unchanged</source>
        <translation>guardado pelo QGIS, sem alterações</translation>
    </message>
    <message>
        <source>as the tenant</source>
        <translation>igual ao serviço</translation>
    </message>
    <message>
        <source>Enter the address of the identity service, such as https://host:5000.</source>
        <translation>Indique o endereço do serviço de identidade, como https://host:5000.</translation>
    </message>
    <message>
        <source>Enter user and password.</source>
        <translation>Indique o utilizador e a palavra-passe.</translation>
    </message>
    <message>
        <source>Enter the token.</source>
        <translation>Indique o token.</translation>
    </message>
    <message>
        <source>Choose one of QGIS&apos;s configurations, or make one with the green plus.</source>
        <translation>Escolha uma das configurações do QGIS ou crie uma com o sinal + verde.</translation>
    </message>
    <message>
        <source>QGIS keeps what is secret, encrypted. The territory&apos;s file never holds it.</source>
        <translation>O QGIS guarda cifrado o que é secreto. O ficheiro do território nunca o contém.</translation>
    </message>
    <message>
        <source>QGIS's authentication is switched off here; only “None” can be used.</source>
        <translation>A autenticação do QGIS está desativada aqui; só se pode usar «Nenhuma».</translation>
    </message>
    <message>
        <source>QGIS will ask for its master password when you test or finish.</source>
        <translation>O QGIS vai pedir a palavra-passe mestra ao testar ou ao terminar.</translation>
    </message>
    <message>
        <source>None: the platform is open to your network</source>
        <translation>Nenhuma: a plataforma está aberta à sua rede</translation>
    </message>
    <message>
        <source>A token in a header</source>
        <translation>Um token num cabeçalho</translation>
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
        <translation>Uma das configurações de autenticação do QGIS</translation>
    </message>
    <message>
        <source>&amp;Header:</source>
        <translation>&amp;Cabeçalho:</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>&amp;Identity service:</source>
        <translation>Serviço de &amp;identidade:</translation>
    </message>
    <message>
        <source>&amp;Domain:</source>
        <translation>&amp;Domínio:</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Utilizador:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Palavra-passe:</translation>
    </message>
    <message>
        <source>Application&apos;s &amp;id:</source>
        <translation>Id. da ap&amp;licação:</translation>
    </message>
    <message>
        <source>Application&apos;s &amp;secret:</source>
        <translation>Segr&amp;edo da aplicação:</translation>
    </message>
    <message>
        <source>Municipalities: {count} ({names})</source>
        <translation>Municípios: {count} ({names})</translation>
    </message>
    <message>
        <source>Without a boundary: {count}</source>
        <translation>Municípios sem limite: {count}</translation>
    </message>
    <message>
        <source>Classes of assets: {assets}; of sensors: {sensors}</source>
        <translation>Classes de elementos: {assets}; de sensores: {sensors}</translation>
    </message>
    <message>
        <source>Platform: {url}</source>
        <translation>Plataforma: {url}</translation>
    </message>
    <message>
        <source>The secret goes into QGIS&apos;s authentication database.</source>
        <translation>O segredo vai para a base de dados de autenticação do QGIS.</translation>
    </message>
    <message>
        <source>The working copy is there already; it is kept as it is.</source>
        <translation>A cópia de trabalho já existe; fica como está.</translation>
    </message>
    <message>
        <source>The working copy is made empty; the first pull fills it.</source>
        <translation>A cópia de trabalho é criada vazia; enche-se ao receber pela primeira vez.</translation>
    </message>
    <message>
        <source>The working copy is made empty, ready for your first asset.</source>
        <translation>A cópia de trabalho é criada vazia, pronta para o primeiro elemento.</translation>
    </message>
    <message>
        <source>Nothing is written on the platform until you push.</source>
        <translation>Nada é escrito na plataforma antes de enviar.</translation>
    </message>
    <message>
        <source>CRS for distances</source>
        <translation>SRC para distâncias</translation>
    </message>
    <message>
        <source>Service path</source>
        <translation>Caminho de serviço</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Municípios</translation>
    </message>
    <message>
        <source>known</source>
        <translation>conhecido</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ainda nenhum</translation>
    </message>
    <message>
        <source>Add at least one municipality.</source>
        <translation>Adicione pelo menos um município.</translation>
    </message>
    <message>
        <source>Row {row}: enter the code, as INE or DGT writes it.</source>
        <translation>Linha {row}: indique o código, tal como o INE ou a DGT o escreve.</translation>
    </message>
    <message>
        <source>The code {code} stands there twice.</source>
        <translation>O código {code} aparece duas vezes.</translation>
    </message>
    <message>
        <source>{town}: choose a CRS in metres, such as EPSG:25830.</source>
        <translation>{town}: escolha um SRC em metros, como EPSG:25830.</translation>
    </message>
    <message>
        <source>{town}: a service path looks like /es/06095.</source>
        <translation>{town}: um caminho de serviço é do tipo /es/06095.</translation>
    </message>
    <message>
        <source>Their codes (INE in Spain, DICO in Portugal) and boundaries.</source>
        <translation>Os seus códigos (INE em Espanha, DICO em Portugal) e limites.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>A&amp;dicionar</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remover</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Colar</translation>
    </message>
    <message>
        <source>From a &amp;layer…</source>
        <translation>De uma ca&amp;mada…</translation>
    </message>
    <message>
        <source>&amp;Official boundaries</source>
        <translation>Limites &amp;oficiais</translation>
    </message>
    <message>
        <source>Service &amp;path:</source>
        <translation>Camin&amp;ho de serviço:</translation>
    </message>
    <message>
        <source>A &amp;subtree:</source>
        <translation>&amp;Uma subárvore:</translation>
    </message>
    <message>
        <source>Rows copied from a spreadsheet: code, name, CRS, service path</source>
        <translation>Linhas copiadas de uma folha de cálculo: código, nome, SRC, caminho de serviço</translation>
    </message>
    <message>
        <source>From IGN/CNIG in Spain and DGT in Portugal; needs a network</source>
        <translation>Do IGN/CNIG em Espanha e da DGT em Portugal; precisa de rede</translation>
    </message>
    <message>
        <source>“/” where all share one; with {code} in it, each municipality has its own.</source>
        <translation>«/» se todos partilham um; com {code}, cada município tem o seu.</translation>
    </message>
    <message>
        <source>All below it is read; new assets go to the path in the table.</source>
        <translation>Lê-se tudo o que está abaixo; os elementos novos vão para o caminho da tabela.</translation>
    </message>
    <message>
        <source>A subtree looks like /prov/#.</source>
        <translation>Uma subárvore é do tipo /prov/#.</translation>
    </message>
    <message>
        <source>A service path looks like /es/{code}: letters, digits, _ and /.</source>
        <translation>Um caminho de serviço é do tipo /es/{code}: letras, algarismos, _ e /.</translation>
    </message>
    <message>
        <source>The clipboard holds no codes of municipalities.</source>
        <translation>A área de transferência não contém códigos de municípios.</translation>
    </message>
    <message>
        <source>Pasted: {count}</source>
        <translation>Colados: {count}</translation>
    </message>
    <message>
        <source>Asking the official services…</source>
        <translation>A consultar os serviços oficiais…</translation>
    </message>
    <message>
        <source>All boundaries are known.</source>
        <translation>Todos os limites são conhecidos.</translation>
    </message>
    <message>
        <source>Brings what changed on the platform into the working copy. What is unsent here stays; where both sides changed the same, the asset waits as a conflict. One municipality&apos;s failure does not stop the others.</source>
        <translation>Traz para a cópia de trabalho o que mudou na plataforma. O que aqui está por enviar mantém-se; onde ambas as partes mudaram o mesmo, o elemento espera como conflito. A falha de um município não detém os outros.</translation>
    </message>
    <message>
        <source>Sends what was changed here, and only that. What somebody else changed meanwhile is never overwritten: the asset waits as a conflict. A dry run lists the requests and sends nothing.</source>
        <translation>Envia o que foi alterado aqui, e apenas isso. O que outra pessoa tenha alterado entretanto nunca é substituído: o elemento espera como conflito. Uma simulação enumera os pedidos e não envia nada.</translation>
    </message>
    <message>
        <source>{uid} lies outside all boundaries of the territory, and names no municipality itself.</source>
        <translation>{uid} fica fora de todos os limites do território e não indica nenhum município.</translation>
    </message>
    <message>
        <source>Enter its service path, or a pattern for all, in the territory&apos;s municipalities.</source>
        <translation>Indique o seu caminho de serviço, ou um padrão para todos, nos municípios do território.</translation>
    </message>
    <message>
        <source>{uid} is kept on the platform under {was}, and a platform cannot move it to {municipality}.</source>
        <translation>{uid} está guardado na plataforma em {was}, e uma plataforma não o pode mover para {municipality}.</translation>
    </message>
    <message>
        <source>Give it back to {was}; or copy it as a new asset into {municipality} and delete this one.</source>
        <translation>Devolva-o a {was}; ou copie-o como elemento novo para {municipality} e elimine este.</translation>
    </message>
    <message>
        <source>Pull to see what is there now. Your change is kept; push again if it is still right.</source>
        <translation>Receba as alterações para ver o que lá está agora. A sua alteração mantém-se; envie-a de novo se ainda estiver certa.</translation>
    </message>
    <message>
        <source>Check the network, the address in the territory, and the proxy in QGIS&apos;s network options.</source>
        <translation>Verifique a rede, o endereço no território e o proxy nas opções de rede do QGIS.</translation>
    </message>
    <message>
        <source>Try again in a while, or with fewer municipalities, or allow more time in the options.</source>
        <translation>Tente novamente daqui a pouco, ou com menos municípios, ou conceda mais tempo nas opções.</translation>
    </message>
    <message>
        <source>Try again; if it happens often, ask whoever looks after the network or the proxy.</source>
        <translation>Tente novamente; se acontecer muitas vezes, fale com quem cuida da rede ou do proxy.</translation>
    </message>
    <message>
        <source>Ask the platform&apos;s operator for the permission; check the tenant and the service path.</source>
        <translation>Peça a permissão a quem opera a plataforma; verifique o serviço e o caminho de serviço.</translation>
    </message>
    <message>
        <source>Write the value without them, or choose in the territory&apos;s connection how such characters are to be sent.</source>
        <translation>Escreva o valor sem eles, ou escolha na ligação do território como esses caracteres devem ser enviados.</translation>
    </message>
    <message>
        <source>Wait a few minutes and try again, with fewer municipalities at once.</source>
        <translation>Espere alguns minutos e tente novamente, com menos municípios de cada vez.</translation>
    </message>
    <message>
        <source>A page came instead of data: from a proxy, a sign-in page or another program.</source>
        <translation>Chegou uma página em vez de dados: de um proxy, de um início de sessão ou de outro programa.</translation>
    </message>
    <message>
        <source>The answer is larger or deeper than a platform&apos;s answer should be; it was not used.</source>
        <translation>A resposta é maior ou mais profunda do que devia ser; não foi utilizada.</translation>
    </message>
    <message>
        <source>Check the address; if it is right, ask the platform&apos;s operator what it sends.</source>
        <translation>Verifique o endereço; se estiver certo, pergunte a quem opera a plataforma o que ela envia.</translation>
    </message>
    <message>
        <source>It was not followed there, so that your credentials stay where they belong: {target}</source>
        <translation>Não foi seguido até lá, para que as suas credenciais fiquem onde devem: {target}</translation>
    </message>
    <message>
        <source>If the platform has moved, enter its new address in the territory&apos;s connection.</source>
        <translation>Se a plataforma mudou de lugar, indique o novo endereço na ligação do território.</translation>
    </message>
    <message>
        <source>Nothing was deleted here. Check the tenant, the service path and your permissions; then pull again.</source>
        <translation>Nada foi eliminado aqui. Verifique o serviço, o caminho de serviço e as suas permissões; depois receba de novo.</translation>
    </message>
    <message>
        <source>Install it for QGIS&apos;s Python: python3 -m pip install {library}. Then start QGIS again.</source>
        <translation>Instale-a para o Python do QGIS: python3 -m pip install {library}. Depois reinicie o QGIS.</translation>
    </message>
    <message>
        <source>Save the edits of the layers, close other programs that use the file, and try again.</source>
        <translation>Guarde as edições das camadas, feche outros programas que usem o ficheiro e tente novamente.</translation>
    </message>
    <message>
        <source>Give yourself permission to write there, or keep the working copy in another folder.</source>
        <translation>Obtenha permissão de escrita nesse local, ou guarde a cópia de trabalho noutra pasta.</translation>
    </message>
    <message>
        <source>Set a copy of the file aside, restore it from a backup, or pull into a new file; unsent changes live in this one only.</source>
        <translation>Ponha uma cópia do ficheiro de lado, restaure-o de uma cópia de segurança ou receba para um ficheiro novo; as alterações por enviar vivem apenas neste.</translation>
    </message>
    <message>
        <source>The assets and sensors of small municipalities, from their platform onto the map, edited in QGIS and safely back.</source>
        <translation>Os elementos e sensores dos pequenos municípios, da sua plataforma para o mapa, editados no QGIS e devolvidos em segurança.</translation>
    </message>
    <message>
        <source>An asset changed here and on the platform waits here until a person decides. Nothing is overwritten.</source>
        <translation>Um elemento que mudou aqui e na plataforma espera aqui até que alguém decida. Nada é substituído.</translation>
    </message>
    <message>
        <source>QGIS did not keep the secret: its master password was not given. Press the button again to go on without it; QGIS&apos;s authentication settings can take it later.</source>
        <translation>O QGIS não guardou o segredo: a sua palavra-passe mestra não foi dada. Prima novamente o botão para continuar sem ele; as definições de autenticação do QGIS podem recebê-lo mais tarde.</translation>
    </message>
    <message>
        <source>An address looks like https://platform.example.org:1026, without user or password.</source>
        <translation>Um endereço tem esta forma: https://platform.example.org:1026, sem utilizador nem palavra-passe.</translation>
    </message>
    <message>
        <source>The platform&apos;s address begins with http: what is secret will travel unencrypted.</source>
        <translation>O endereço da plataforma começa por http: o que é secreto viajará sem cifra.</translation>
    </message>
    <message>
        <source>QGIS will ask you to choose a master password when you finish: it unlocks what is kept. Note it down; nobody can restore it.</source>
        <translation>O QGIS pedirá que escolha uma palavra-passe mestra ao terminar: abre o que é guardado. Anote-a; ninguém a pode recuperar.</translation>
    </message>
    <message>
        <source>the boundaries “{found}” are not a file in its folder</source>
        <translation>os limites «{found}» não são um ficheiro da mesma pasta</translation>
    </message>
    <message>
        <source>Put the file with the boundaries beside the territory&apos;s file, and write its name there.</source>
        <translation>Ponha o ficheiro dos limites junto do ficheiro do território e escreva aí o nome.</translation>
    </message>
    <message>
        <source>The demo platform did not start</source>
        <translation>A plataforma de demonstração não arrancou</translation>
    </message>
    <message>
        <source>It should answer on this computer within {seconds} s, and did not.</source>
        <translation>Devia responder neste computador em {seconds} s e não respondeu.</translation>
    </message>
    <message>
        <source>Close other demonstrations and open it again; a firewall may be in the way.</source>
        <translation>Feche outras demonstrações e abra-a de novo; uma firewall pode estar a impedir.</translation>
    </message>
    <message>
        <source>its geometry is empty</source>
        <translation>a sua geometria está vazia</translation>
    </message>
    <message>
        <source>its kind of geometry cannot be kept here</source>
        <translation>o seu tipo de geometria não pode ser guardado aqui</translation>
    </message>
    <message>
        <source>its coordinates are not all numbers</source>
        <translation>nem todas as suas coordenadas são números</translation>
    </message>
    <message>
        <source>it lies far from its municipality: longitude and latitude seem to be swapped</source>
        <translation>fica longe do seu município: a longitude e a latitude parecem trocadas</translation>
    </message>
    <message>
        <source>“{found}” cannot be a name on the platform</source>
        <translation>«{found}» não pode ser um nome na plataforma</translation>
    </message>
    <message>
        <source>{where} cannot be “{found}”</source>
        <translation>{where} não pode ser «{found}»</translation>
    </message>
    <message>
        <source>“{found}” is no number to multiply with</source>
        <translation>«{found}» não é um número pelo qual multiplicar</translation>
    </message>
    <message>
        <source>Write it with {allowed}.</source>
        <translation>Escreva-o com {allowed}.</translation>
    </message>
    <message>
        <source>Write a number within {allowed}.</source>
        <translation>Escreva um número entre {allowed}.</translation>
    </message>
    <message>
        <source>“{found}” is no identifier: 1 to 256 letters, digits and signs, without accents, spaces and any of &lt; &gt; &quot; ' = ; ( ) &amp; ? / #.</source>
        <translation>«{found}» não é um identificador: de 1 a 256 letras, algarismos e sinais, sem acentos, sem espaços e sem nenhum de &lt; &gt; &quot; ' = ; ( ) &amp; ? / #.</translation>
    </message>
    <message>
        <source>Its geometry is not whole.</source>
        <translation>A sua geometria não está completa.</translation>
    </message>
    <message>
        <source>{found} is no value that a platform can keep.</source>
        <translation>{found} não é um valor que uma plataforma possa guardar.</translation>
    </message>
    <message>
        <source>The platform keeps this place as {held}, which cannot hold a {shape}.</source>
        <translation>A plataforma guarda este local como {held}, que não admite uma geometria {shape}.</translation>
    </message>
    <message>
        <source>Its coordinates lie outside the world: {found}.</source>
        <translation>As suas coordenadas ficam fora do mundo: {found}.</translation>
    </message>
    <message>
        <source>The platform keeps a {held} there, and a point would replace it.</source>
        <translation>A plataforma guarda aí uma geometria {held}, e um ponto iria substituí-la.</translation>
    </message>
    <message>
        <source>The platform keeps this place as an upright rectangle, and the new outline is none.</source>
        <translation>A plataforma guarda este local como um retângulo sem rotação, e o novo contorno não o é.</translation>
    </message>
    <message>
        <source>“{found}” is no service path: / and up to ten levels of letters, digits and _, such as /town/lighting.</source>
        <translation>«{found}» não é um caminho de serviço: / e até dez níveis de letras, algarismos e _, como /municipio/iluminacao.</translation>
    </message>
    <message>
        <source>“{found}” is no tenant: up to 50 letters, digits and _.</source>
        <translation>«{found}» não é um serviço (Fiware-Service): até 50 letras, algarismos e _.</translation>
    </message>
    <message>
        <source>“{attribute}” cannot be sent as it is</source>
        <translation>«{attribute}» não pode ser enviado tal como está</translation>
    </message>
    <message>
        <source>Nothing was sent for this asset. Correct the value and push again; it is kept here.</source>
        <translation>Nada foi enviado deste elemento. Corrija o valor e envie de novo; aqui fica guardado.</translation>
    </message>
    <message>
        <source>The tenant or the service path cannot be right</source>
        <translation>O serviço ou o caminho de serviço não pode estar certo</translation>
    </message>
    <message>
        <source>Correct it in the territory&apos;s connection.</source>
        <translation>Corrija-o na ligação do território.</translation>
    </message>
    <message>
        <source>No platform of this kind takes it.</source>
        <translation>Nenhuma plataforma deste tipo o aceita.</translation>
    </message>
    <message>
        <source>Layers with unsaved edits: {layers}. Save or discard them first.</source>
        <translation>Camadas com alterações por guardar: {layers}. Primeiro é preciso guardá-las ou descartá-las.</translation>
    </message>
    <message>
        <source>The project&apos;s territory is no longer at {file}. Its layers can be edited; open the territory from its new place to pull and push.</source>
        <translation>O território do projeto já não está em {file}. As suas camadas podem ser editadas; para receber e enviar, abra o território a partir do novo local.</translation>
    </message>
    <message>
        <source>Layers hold edits that are not saved</source>
        <translation>Há camadas com edições por guardar</translation>
    </message>
    <message>
        <source>Saving them later would go over what arrives now: {layers}.</source>
        <translation>Guardá-las depois passaria por cima do que chega agora: {layers}.</translation>
    </message>
    <message>
        <source>Save or discard the edits of these layers, then try again.</source>
        <translation>Guarde ou descarte as edições destas camadas e tente novamente.</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Exportar o histórico</translation>
    </message>
    <message>
        <source>Writes who changed what and when into a table that a spreadsheet opens: a line for each value. Asks no platform.</source>
        <translation>Escreve quem alterou o quê e quando numa tabela que uma folha de cálculo abre: uma linha por cada valor. Não pergunta a nenhuma plataforma.</translation>
    </message>
    <message>
        <source>Lines written</source>
        <translation>Linhas escritas</translation>
    </message>
    <message>
        <source>Identifiers of assets, separated by commas (all when empty)</source>
        <translation>Identificadores de elementos, separados por vírgulas (todos se ficar vazio)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabelas (*.csv)</translation>
    </message>
    <message>
        <source>History as CSV</source>
        <translation>Histórico em CSV</translation>
    </message>
    <message>
        <source>where a number should stand is none, such as NaN or infinity</source>
        <translation>onde devia haver um número não há, por exemplo NaN ou infinito</translation>
    </message>
    <message>
        <source>it is nested more deeply than is accepted</source>
        <translation>está aninhado mais profundamente do que é aceite</translation>
    </message>
    <message>
        <source>it has no id or no type</source>
        <translation>não tem id ou não tem tipo</translation>
    </message>
    <message>
        <source>This version cannot be restored</source>
        <translation>Esta versão não pode ser restaurada</translation>
    </message>
    <message>
        <source>The catalog no longer has what was changed then: {attributes}.</source>
        <translation>O catálogo já não tem o que foi alterado então: {attributes}.</translation>
    </message>
    <message>
        <source>Choose another version, or bring the attribute back into the catalog.</source>
        <translation>Escolha outra versão ou devolva o atributo ao catálogo.</translation>
    </message>
    <message>
        <source>The history does not know this version</source>
        <translation>O histórico não conhece esta versão</translation>
    </message>
    <message>
        <source>It is not, or no longer, in this working copy: {uid}.</source>
        <translation>Não está, ou já não está, nesta cópia de trabalho: {uid}.</translation>
    </message>
    <message>
        <source>Look at the asset&apos;s history again and choose a version there.</source>
        <translation>Veja de novo o histórico do elemento e escolha aí uma versão.</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>Não foi possível escrever o ficheiro</translation>
    </message>
    <message>
        <source>Close programs that have it open, or choose another folder. The disk may be full.</source>
        <translation>Feche os programas que o tenham aberto ou escolha outra pasta. O disco pode estar cheio.</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Changed on the platform</source>
        <translation>Alterado na plataforma</translation>
    </message>
    <message>
        <source>Conflict decided</source>
        <translation>Conflito resolvido</translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation>Revertido</translation>
    </message>
    <message>
        <source>Version restored</source>
        <translation>Versão restaurada</translation>
    </message>
    <message>
        <source>Push undone</source>
        <translation>Envio anulado</translation>
    </message>
    <message>
        <source>Field survey</source>
        <translation>Levantamento de campo</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importação</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>alterado</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quem</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>O que se fez</translation>
    </message>
    <message>
        <source>Before, as kept</source>
        <translation>Antes, tal como se guarda</translation>
    </message>
    <message>
        <source>Now, as kept</source>
        <translation>Agora, tal como se guarda</translation>
    </message>
    <message>
        <source>Writing the history:</source>
        <translation>A escrever o histórico:</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>Mostrar o histórico</translation>
    </message>
    <message>
        <source>Undo the last push…</source>
        <translation>Anular o último envio…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>north</source>
        <translation>para norte</translation>
    </message>
    <message>
        <source>north-east</source>
        <translation>para nordeste</translation>
    </message>
    <message>
        <source>east</source>
        <translation>para leste</translation>
    </message>
    <message>
        <source>south-east</source>
        <translation>para sudeste</translation>
    </message>
    <message>
        <source>south</source>
        <translation>para sul</translation>
    </message>
    <message>
        <source>south-west</source>
        <translation>para sudoeste</translation>
    </message>
    <message>
        <source>west</source>
        <translation>para oeste</translation>
    </message>
    <message>
        <source>north-west</source>
        <translation>para noroeste</translation>
    </message>
    <message>
        <source>This asset…</source>
        <translation>Este elemento…</translation>
    </message>
    <message>
        <source>What is selected on the map ({count})…</source>
        <translation>O que está selecionado no mapa ({count})…</translation>
    </message>
    <message>
        <source>Everything…</source>
        <translation>Tudo…</translation>
    </message>
    <message>
        <source>history {territory} {day}.csv</source>
        <translation>histórico {territory} {day}.csv</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>Ainda não há histórico</translation>
    </message>
    <message>
        <source>What is received, sent, decided and undone from here appears here, action by action.</source>
        <translation>O que daqui se recebe, envia, decide e anula aparece aqui, ação a ação.</translation>
    </message>
    <message>
        <source>Nothing is recorded of this asset</source>
        <translation>Deste elemento nada está registado</translation>
    </message>
    <message>
        <source>It is as it first came. What changes from now on appears here.</source>
        <translation>Está como chegou pela primeira vez. O que mudar a partir de agora aparece aqui.</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Todas as ações</translation>
    </message>
    <message>
        <source>Restore as it was after this…</source>
        <translation>Restaurar como ficou depois disto…</translation>
    </message>
    <message>
        <source>Restore as it was before this…</source>
        <translation>Restaurar como estava antes disto…</translation>
    </message>
    <message>
        <source>It is as it was before already.</source>
        <translation>Já está como antes.</translation>
    </message>
    <message>
        <source>Changed since: {expected} → {found}</source>
        <translation>Alterado depois: {expected} → {found}</translation>
    </message>
    <message>
        <source>Deleted since.</source>
        <translation>Eliminado depois.</translation>
    </message>
    <message>
        <source>An asset of this name is there again.</source>
        <translation>Voltou a haver um elemento com este nome.</translation>
    </message>
    <message>
        <source>It waits in Conflicts: decide there first.</source>
        <translation>Espera em Conflitos: primeiro há que decidir aí.</translation>
    </message>
    <message>
        <source>The catalog no longer has it.</source>
        <translation>O catálogo já não o tem.</translation>
    </message>
    <message>
        <source>Only the platform sets it.</source>
        <translation>Só a plataforma o define.</translation>
    </message>
    <message>
        <source>changed there {when}</source>
        <translation>alterado lá {when}</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>novos: {count}</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>alterados: {count}</translation>
    </message>
    <message>
        <source>{count} deleted</source>
        <translation>eliminados: {count}</translation>
    </message>
    <message>
        <source>There was nothing to put back.</source>
        <translation>Não havia nada para repor.</translation>
    </message>
    <message>
        <source>Put back: {count}. It is an unsent change: push it, or revert it.</source>
        <translation>Repostos: {count}. É uma alteração por enviar: pode ser enviada ou revertida.</translation>
    </message>
    <message>
        <source>Left as they are: {count}.</source>
        <translation>Ficam como estão: {count}.</translation>
    </message>
    <message>
        <source>History written: {count} lines.</source>
        <translation>Histórico escrito, linhas: {count}.</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Mostrar anteriores</translation>
    </message>
    <message>
        <source>Show more assets</source>
        <translation>Mostrar mais elementos</translation>
    </message>
    <message>
        <source>Restore this version…</source>
        <translation>Restaurar esta versão…</translation>
    </message>
    <message>
        <source>Undo this push…</source>
        <translation>Anular este envio…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>From this asset to the history of everything (Alt+Up)</source>
        <translation>Deste elemento para o histórico de tudo (Alt+Cima)</translation>
    </message>
    <message>
        <source>Which entries are shown</source>
        <translation>Que entradas se mostram</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>From the platform</source>
        <translation>Da plataforma</translation>
    </message>
    <message>
        <source>Decided, undone</source>
        <translation>Decidido, anulado</translation>
    </message>
    <message>
        <source>Surveys, imports</source>
        <translation>Campo, importações</translation>
    </message>
    <message>
        <source>History, the newest first</source>
        <translation>Histórico, o mais recente primeiro</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>O que foi alterado</translation>
    </message>
    <message>
        <source>Shows what it will do first; it becomes an unsent change (Enter)</source>
        <translation>Primeiro mostra o que fará; torna-se uma alteração por enviar (Enter)</translation>
    </message>
    <message>
        <source>Writes a table that a spreadsheet opens (CSV)</source>
        <translation>Escreve uma tabela que uma folha de cálculo abre (CSV)</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Mais ações</translation>
    </message>
    <message>
        <source>Undo the last push</source>
        <translation>Anular o último envio</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Restaurar esta versão</translation>
    </message>
    <message>
        <source>Left as it is:</source>
        <translation>Fica como está:</translation>
    </message>
    <message>
        <source>&amp;Undo {count}</source>
        <translation>An&amp;ular {count}</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurar</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>O que será feito</translation>
    </message>
    <message>
        <source>What is left as it is</source>
        <translation>O que fica como está</translation>
    </message>
    <message>
        <source>Nothing was pushed from this working copy yet.</source>
        <translation>Desta cópia de trabalho ainda nada foi enviado.</translation>
    </message>
    <message>
        <source>The asset is like this already.</source>
        <translation>O elemento já está assim.</translation>
    </message>
    <message>
        <source>Pushed by {who}, {when}. Assets that go back: {count}; left alone: {left}.</source>
        <translation>Enviado por {who}, {when}. Elementos que voltam atrás: {count}; ficam: {left}.</translation>
    </message>
    <message>
        <source>The asset as it was: {when}.</source>
        <translation>O elemento tal como estava: {when}.</translation>
    </message>
    <message>
        <source>It becomes an unsent change: nothing reaches the platform before you push, and it can be reverted.</source>
        <translation>Torna-se uma alteração por enviar: nada chega à plataforma antes do envio, e pode ser revertida.</translation>
    </message>
    <message>
        <source>is made again</source>
        <translation>é criado de novo</translation>
    </message>
    <message>
        <source>is deleted</source>
        <translation>é eliminado</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Ficará</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Porquê</translation>
    </message>
    <message>
        <source>&amp;Undo the last push…</source>
        <translation>An&amp;ular o último envio…</translation>
    </message>
    <message>
        <source>Pulled</source>
        <translation>Recebido</translation>
    </message>
    <message>
        <source>Taking in the survey:</source>
        <translation>A integrar o levantamento:</translation>
    </message>
    <message>
        <source>it was copied in part</source>
        <translation>foi copiada em parte</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vazia</translation>
    </message>
    <message>
        <source>it is no picture</source>
        <translation>não é uma imagem</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>é demasiado grande</translation>
    </message>
    <message>
        <source>The values that it left with were damaged; this computer had kept them.</source>
        <translation>Os valores com que saiu estavam danificados; este computador tinha-os guardado.</translation>
    </message>
    <message>
        <source>{layer}: the catalog no longer has this class; its edits stay in the survey&apos;s file.</source>
        <translation>{layer}: o catálogo já não tem esta classe; as suas edições ficam no ficheiro do levantamento.</translation>
    </message>
    <message>
        <source>{layer}: columns were deleted ({columns}); what the assets had there stays.</source>
        <translation>{layer}: foram eliminadas colunas ({columns}); o que os elementos lá tinham mantém-se.</translation>
    </message>
    <message>
        <source>It was copied while a program had it open: the last edits may be missing. Copy it again.</source>
        <translation>Foi copiado enquanto um programa o tinha aberto: podem faltar as últimas edições. Copie-o de novo.</translation>
    </message>
    <message>
        <source>{layer}: it came back in {crs}, and was transformed to longitude and latitude.</source>
        <translation>{layer}: voltou em {crs} e foi transformada para longitude e latitude.</translation>
    </message>
    <message>
        <source>An edit had been interrupted; what was not saved there was undone.</source>
        <translation>Uma edição tinha sido interrompida; o que lá não foi guardado foi desfeito.</translation>
    </message>
    <message>
        <source>{layer}: the layer is missing; its assets stay as they are.</source>
        <translation>{layer}: falta a camada; os seus elementos ficam como estão.</translation>
    </message>
    <message>
        <source>{layer}: the layer is called {found} now, and was known by its assets.</source>
        <translation>{layer}: a camada chama-se agora {found} e foi reconhecida pelos seus elementos.</translation>
    </message>
    <message>
        <source>survey.json is missing; the file itself told enough.</source>
        <translation>Falta survey.json; o próprio ficheiro disse o suficiente.</translation>
    </message>
    <message>
        <source>It was prepared in an older format ({found}), and was converted.</source>
        <translation>Foi preparado num formato anterior ({found}) e foi convertido.</translation>
    </message>
    <message>
        <source>{layer}: the places are missing; the former ones were kept.</source>
        <translation>{layer}: faltam as posições; mantiveram-se as anteriores.</translation>
    </message>
    <message>
        <source>It was prepared from another working copy of this territory.</source>
        <translation>Foi preparado a partir de outra cópia de trabalho deste território.</translation>
    </message>
    <message>
        <source>The photo {file} is named by an asset, and is not there.</source>
        <translation>Um elemento indica a fotografia {file}, e ela não está lá.</translation>
    </message>
    <message>
        <source>The photo {file} was not taken: {problem}.</source>
        <translation>A fotografia {file} não foi aproveitada: {problem}.</translation>
    </message>
    <message>
        <source>The photo {file} belongs to no asset.</source>
        <translation>A fotografia {file} não é de nenhum elemento.</translation>
    </message>
    <message>
        <source>{layer}: the layer was replaced; its edits were found by comparing all values.</source>
        <translation>{layer}: a camada foi substituída; as edições foram encontradas comparando todos os valores.</translation>
    </message>
    <message>
        <source>The area is no polygon: {found}</source>
        <translation>A área não é um polígono: {found}</translation>
    </message>
    <message>
        <source>No class of assets is chosen, or one is not known: {found}</source>
        <translation>Não foi escolhida nenhuma classe de elementos, ou alguma não é conhecida: {found}</translation>
    </message>
    <message>
        <source>A field that was chosen is not one of its class: {found}</source>
        <translation>Foi escolhido um campo que não é da sua classe: {found}</translation>
    </message>
    <message>
        <source>“{found}” cannot be the name of a folder everywhere.</source>
        <translation>«{found}» não pode ser o nome de uma pasta em todo o lado.</translation>
    </message>
    <message>
        <source>The values that it left with are damaged in {path}, and this computer does not have them.</source>
        <translation>Os valores com que saiu estão danificados em {path}, e este computador não os tem.</translation>
    </message>
    <message>
        <source>None of its layers can be found in {path}.</source>
        <translation>Não se encontra nenhuma das suas camadas em {path}.</translation>
    </message>
    <message>
        <source>{path} does not tell which survey it is: survey.json is missing or damaged.</source>
        <translation>{path} não diz que levantamento é: survey.json falta ou está danificado.</translation>
    </message>
    <message>
        <source>There is no GeoPackage of a survey in {path}.</source>
        <translation>Em {path} não há nenhum GeoPackage de um levantamento.</translation>
    </message>
    <message>
        <source>In {path}, survey.json and the GeoPackage belong to two different surveys.</source>
        <translation>Em {path}, survey.json e o GeoPackage são de dois levantamentos diferentes.</translation>
    </message>
    <message>
        <source>{member} would grow far beyond its size in the zip.</source>
        <translation>{member} cresceria muito para além do seu tamanho no zip.</translation>
    </message>
    <message>
        <source>It is not whole: {member} cannot be unpacked.</source>
        <translation>Não está completo: não é possível extrair {member}.</translation>
    </message>
    <message>
        <source>{member} is locked with a password.</source>
        <translation>{member} está protegido com uma palavra-passe.</translation>
    </message>
    <message>
        <source>{member} is a link to another place.</source>
        <translation>{member} é uma ligação para outro lugar.</translation>
    </message>
    <message>
        <source>{member} has a name that cannot be written everywhere.</source>
        <translation>{member} tem um nome que não se pode escrever em todo o lado.</translation>
    </message>
    <message>
        <source>{member} would be written outside of its folder.</source>
        <translation>{member} seria escrito fora da sua pasta.</translation>
    </message>
    <message>
        <source>Unpacked, it would be too large.</source>
        <translation>Depois de extraído seria demasiado grande.</translation>
    </message>
    <message>
        <source>There are too many files in it.</source>
        <translation>Contém demasiados ficheiros.</translation>
    </message>
    <message>
        <source>{member} is in it twice.</source>
        <translation>{member} está lá duas vezes.</translation>
    </message>
    <message>
        <source>{path} was altered or damaged since it was written.</source>
        <translation>{path} foi alterado ou danificado desde que foi escrito.</translation>
    </message>
    <message>
        <source>{path} is no bundle of changes.</source>
        <translation>{path} não é um pacote de alterações.</translation>
    </message>
    <message>
        <source>{path} is not there.</source>
        <translation>{path} não está lá.</translation>
    </message>
    <message>
        <source>{path} has not been pushed yet: it holds no answers.</source>
        <translation>{path} ainda não foi enviado: não contém respostas.</translation>
    </message>
    <message>
        <source>The field survey cannot be used</source>
        <translation>Não é possível usar o levantamento de campo</translation>
    </message>
    <message>
        <source>Check its folder, or prepare it again.</source>
        <translation>Verifique a pasta ou prepare-o de novo.</translation>
    </message>
    <message>
        <source>The field survey cannot be prepared like this</source>
        <translation>O levantamento de campo não pode ser preparado assim</translation>
    </message>
    <message>
        <source>Choose it otherwise, then prepare the survey again.</source>
        <translation>Escolha de outro modo e prepare de novo o levantamento.</translation>
    </message>
    <message>
        <source>There is a survey of this name already</source>
        <translation>Já existe um levantamento com este nome</translation>
    </message>
    <message>
        <source>{path} is there, and was left as it is.</source>
        <translation>{path} já existe, e foi deixado como estava.</translation>
    </message>
    <message>
        <source>Choose another name or another folder.</source>
        <translation>Escolha outro nome ou outra pasta.</translation>
    </message>
    <message>
        <source>Not all assets went into the survey</source>
        <translation>Nem todos os elementos entraram no levantamento</translation>
    </message>
    <message>
        <source>Repair the working copy: its spatial index or its names are damaged.</source>
        <translation>Repare a cópia de trabalho: o índice espacial ou os nomes estão danificados.</translation>
    </message>
    <message>
        <source>This is not a field survey</source>
        <translation>Isto não é um levantamento de campo</translation>
    </message>
    <message>
        <source>Choose the survey&apos;s whole folder, or a zip of it, as it came from the tablet.</source>
        <translation>Escolha a pasta inteira do levantamento, ou um zip dela, tal como veio do tablet.</translation>
    </message>
    <message>
        <source>The survey&apos;s file is not whole</source>
        <translation>O ficheiro do levantamento não está completo</translation>
    </message>
    <message>
        <source>Copy it from the tablet once more; what is there is not touched.</source>
        <translation>Copie-o outra vez do tablet; o que lá está não é alterado.</translation>
    </message>
    <message>
        <source>The zip is refused</source>
        <translation>O zip foi recusado</translation>
    </message>
    <message>
        <source>Ask for a zip of the survey&apos;s folder as it is; nothing of this one was taken.</source>
        <translation>Peça um zip da pasta do levantamento tal como está; deste nada foi aproveitado.</translation>
    </message>
    <message>
        <source>It belongs to another territory</source>
        <translation>É de outro território</translation>
    </message>
    <message>
        <source>It was prepared for {found}; open here is {expected}.</source>
        <translation>Foi preparado para {found}; aqui está aberto {expected}.</translation>
    </message>
    <message>
        <source>Open the territory that it was prepared from, and bring it back there.</source>
        <translation>Abra o território a partir do qual foi preparado e receba-o aí.</translation>
    </message>
    <message>
        <source>This bundle of changes cannot be used</source>
        <translation>Não é possível usar este pacote de alterações</translation>
    </message>
    <message>
        <source>Take the file as it was written, or write a new one; nothing is lost by that.</source>
        <translation>Use o ficheiro tal como foi escrito, ou escreva um novo; nada se perde com isso.</translation>
    </message>
    <message>
        <source>something in it cannot be read ({problem})</source>
        <translation>há nele algo que não se pode ler ({problem})</translation>
    </message>
    <message>
        <source>the file is no UTF-8 text</source>
        <translation>o ficheiro não é texto UTF-8</translation>
    </message>
    <message>
        <source>“{subject}” cannot be a former name: something else is, or was, called so</source>
        <translation>«{subject}» não pode ser um nome anterior: outra coisa chama-se, ou chamava-se, assim</translation>
    </message>
    <message>
        <source>a photo or file is kept here; no attribute of the platform can hold it</source>
        <translation>uma fotografia ou um ficheiro fica guardado aqui; nenhum atributo da plataforma o pode conter</translation>
    </message>
    <message>
        <source>it is nested more than {subject} levels deep</source>
        <translation>está aninhado em mais de {subject} níveis</translation>
    </message>
    <message>
        <source>the file is larger than {subject}</source>
        <translation>o ficheiro tem mais de {subject}</translation>
    </message>
    <message>
        <source>there is no other code “{subject}” in the list</source>
        <translation>não há outro código «{subject}» na lista</translation>
    </message>
    <message>
        <source>Remove “{subject}”.</source>
        <translation>Retire «{subject}».</translation>
    </message>
    <message>
        <source>Save it as UTF-8 text, which any editor can do.</source>
        <translation>Guarde-o como texto UTF-8; qualquer editor o faz.</translation>
    </message>
    <message>
        <source>Look whether it is the right file; a catalog may be split into several.</source>
        <translation>Verifique se é o ficheiro certo; um catálogo pode ser repartido por vários.</translation>
    </message>
    <message>
        <source>it is nested more than {found} levels deep</source>
        <translation>está aninhado em mais de {found} níveis</translation>
    </message>
    <message>
        <source>the file is larger than {found}</source>
        <translation>o ficheiro tem mais de {found}</translation>
    </message>
    <message>
        <source>Look whether it is the right file: a territory&apos;s takes a few pages.</source>
        <translation>Verifique se é o ficheiro certo: o de um território ocupa poucas páginas.</translation>
    </message>
    <message>
        <source>Decision undone</source>
        <translation>Decisão anulada</translation>
    </message>
    <message>
        <source>Catalog changed</source>
        <translation>Catálogo alterado</translation>
    </message>
    <message>
        <source>Code replaced</source>
        <translation>Código substituído</translation>
    </message>
    <message>
        <source>Photo sent</source>
        <translation>Fotografia enviada</translation>
    </message>
    <message>
        <source>Deciding conflicts:</source>
        <translation>A resolver conflitos:</translation>
    </message>
    <message>
        <source>Sending photos:</source>
        <translation>A enviar fotografias:</translation>
    </message>
    <message>
        <source>Checking the working copy</source>
        <translation>A verificar a cópia de trabalho</translation>
    </message>
    <message>
        <source>Repairing the working copy</source>
        <translation>A reparar a cópia de trabalho</translation>
    </message>
    <message>
        <source>“{attribute}” wants a number.</source>
        <translation>«{attribute}» pede um número.</translation>
    </message>
    <message>
        <source>“{attribute}” wants a whole number.</source>
        <translation>«{attribute}» pede um número inteiro.</translation>
    </message>
    <message>
        <source>“{attribute}” may not be below {least}.</source>
        <translation>«{attribute}» não pode ser inferior a {least}.</translation>
    </message>
    <message>
        <source>“{attribute}” may not be above {most}.</source>
        <translation>«{attribute}» não pode ser superior a {most}.</translation>
    </message>
    <message>
        <source>“{attribute}” wants one of the values of its list.</source>
        <translation>«{attribute}» pede um dos valores da sua lista.</translation>
    </message>
    <message>
        <source>“{attribute}” wants a date.</source>
        <translation>«{attribute}» pede uma data.</translation>
    </message>
    <message>
        <source>“{attribute}” wants yes or no.</source>
        <translation>«{attribute}» pede sim ou não.</translation>
    </message>
    <message>
        <source>“{attribute}” may not stay empty.</source>
        <translation>«{attribute}» não pode ficar vazio.</translation>
    </message>
    <message>
        <source>“{attribute}” cannot keep this text.</source>
        <translation>«{attribute}» não pode guardar este texto.</translation>
    </message>
    <message>
        <source>A place cannot be typed; choose one of the two.</source>
        <translation>Uma localização não se pode escrever; escolha uma das duas.</translation>
    </message>
    <message>
        <source>The catalog has no attribute “{attribute}”.</source>
        <translation>O catálogo não tem nenhum atributo «{attribute}».</translation>
    </message>
    <message>
        <source>This value cannot be taken</source>
        <translation>Este valor não pode ser aceite</translation>
    </message>
    <message>
        <source>Type another value, or choose mine or theirs; nothing was changed.</source>
        <translation>Escreva outro valor, ou escolha o seu ou o da plataforma; nada foi alterado.</translation>
    </message>
    <message>
        <source>the file is not there any more</source>
        <translation>o ficheiro já não está lá</translation>
    </message>
    <message>
        <source>it is neither a picture nor a PDF</source>
        <translation>não é nem uma imagem nem um PDF</translation>
    </message>
    <message>
        <source>it is not what it was when it was added</source>
        <translation>já não é o que era quando foi acrescentado</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>não é possível lê-lo</translation>
    </message>
    <message>
        <source>{file}: {why}.</source>
        <translation>{file}: {why}.</translation>
    </message>
    <message>
        <source>Choose the photo again, from where it was copied; the asset itself is kept.</source>
        <translation>Escolha de novo a fotografia, onde foi copiada; o elemento em si mantém-se.</translation>
    </message>
    <message>
        <source>The store for photos is full</source>
        <translation>O armazém de fotografias está cheio</translation>
    </message>
    <message>
        <source>{host} has no room left for another file.</source>
        <translation>Em {host} já não há espaço para outro ficheiro.</translation>
    </message>
    <message>
        <source>Ask its operator for room; the photos wait here and go with the next push.</source>
        <translation>Peça espaço a quem o gere; as fotografias esperam aqui e seguem no próximo envio.</translation>
    </message>
    <message>
        <source>A photo did not arrive as it was sent</source>
        <translation>Uma fotografia não chegou tal como foi enviada</translation>
    </message>
    <message>
        <source>{url} holds {got} bytes, or others than the {expected} that were sent.</source>
        <translation>{url} contém {got} bytes, ou outros que não os {expected} enviados.</translation>
    </message>
    <message>
        <source>Push again. If it stays so, ask the store&apos;s operator to look at this file.</source>
        <translation>Envie outra vez. Se continuar assim, peça a quem gere o armazém que veja este ficheiro.</translation>
    </message>
    <message>
        <source>a text in it cannot be read</source>
        <translation>contém um texto que não se pode ler</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>falta-lhe o fim</translation>
    </message>
    <message>
        <source>a table or a column is missing ({found})</source>
        <translation>falta uma tabela ou uma coluna ({found})</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>O ficheiro está danificado</translation>
    </message>
    <message>
        <source>A program was interrupted while it wrote</source>
        <translation>Um programa foi interrompido enquanto escrevia</translation>
    </message>
    <message>
        <source>Edits are not being noted: the file says a pull is under way</source>
        <translation>As edições não são anotadas: o ficheiro diz que se está a receber</translation>
    </message>
    <message>
        <source>The file says that an action is under way, and none is</source>
        <translation>O ficheiro diz que há uma ação em curso, e não há</translation>
    </message>
    <message>
        <source>A table is missing</source>
        <translation>Falta uma tabela</translation>
    </message>
    <message>
        <source>Columns are missing</source>
        <translation>Faltam colunas</translation>
    </message>
    <message>
        <source>An index is missing: searching is slow</source>
        <translation>Falta um índice: as pesquisas são lentas</translation>
    </message>
    <message>
        <source>Other programs do not see this table</source>
        <translation>Outros programas não veem esta tabela</translation>
    </message>
    <message>
        <source>A table is announced that is not there</source>
        <translation>É anunciada uma tabela que não existe</translation>
    </message>
    <message>
        <source>The extent told to other programs is too small</source>
        <translation>A extensão indicada a outros programas é demasiado pequena</translation>
    </message>
    <message>
        <source>The spatial index is missing or not kept up</source>
        <translation>O índice espacial falta ou não é atualizado</translation>
    </message>
    <message>
        <source>The map does not find all assets: the spatial index is wrong</source>
        <translation>O mapa não encontra todos os elementos: o índice espacial está errado</translation>
    </message>
    <message>
        <source>Places that cannot be read</source>
        <translation>Posições que não podem ser lidas</translation>
    </message>
    <message>
        <source>Edits are not being noted: triggers are missing</source>
        <translation>As edições não são anotadas: faltam gatilhos</translation>
    </message>
    <message>
        <source>Triggers of another program</source>
        <translation>Gatilhos de outro programa</translation>
    </message>
    <message>
        <source>Assets without an identifier</source>
        <translation>Elementos sem identificador</translation>
    </message>
    <message>
        <source>Assets with the same identifier</source>
        <translation>Elementos com o mesmo identificador</translation>
    </message>
    <message>
        <source>New assets that were not noted as unsent</source>
        <translation>Elementos novos que não foram anotados como por enviar</translation>
    </message>
    <message>
        <source>Assets of the platform that went missing without being deleted</source>
        <translation>Elementos da plataforma que faltam sem terem sido eliminados</translation>
    </message>
    <message>
        <source>Notes of changes to assets that are nowhere</source>
        <translation>Notas de alterações a elementos que não estão em lado nenhum</translation>
    </message>
    <message>
        <source>Notes of a push about assets that are not unsent</source>
        <translation>Notas de um envio sobre elementos sem nada por enviar</translation>
    </message>
    <message>
        <source>Conflicts of assets that are nowhere</source>
        <translation>Conflitos de elementos que não estão em lado nenhum</translation>
    </message>
    <message>
        <source>Conflicts that no list shows</source>
        <translation>Conflitos que nenhuma lista mostra</translation>
    </message>
    <message>
        <source>Photos whose file is gone</source>
        <translation>Fotografias cujo ficheiro desapareceu</translation>
    </message>
    <message>
        <source>Photos that are not what they were</source>
        <translation>Fotografias que já não são o que eram</translation>
    </message>
    <message>
        <source>Photos of assets that are gone</source>
        <translation>Fotografias de elementos que já não existem</translation>
    </message>
    <message>
        <source>Files among the photos that no asset has</source>
        <translation>Ficheiros entre as fotografias que não são de nenhum elemento</translation>
    </message>
    <message>
        <source>Values that the code list has replaced</source>
        <translation>Valores que a lista de códigos substituiu</translation>
    </message>
    <message>
        <source>Files left by work that was interrupted</source>
        <translation>Ficheiros deixados por um trabalho interrompido</translation>
    </message>
    <message>
        <source>before a pull</source>
        <translation>antes de receber</translation>
    </message>
    <message>
        <source>before a push</source>
        <translation>antes de enviar</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>a pedido</translation>
    </message>
    <message>
        <source>before the catalog changed</source>
        <translation>antes de mudar o catálogo</translation>
    </message>
    <message>
        <source>before a repair</source>
        <translation>antes de reparar</translation>
    </message>
    <message>
        <source>before restoring another</source>
        <translation>antes de restaurar outra</translation>
    </message>
    <message>
        <source>No backup could be made: {problem}</source>
        <translation>Não foi possível fazer a cópia de segurança: {problem}</translation>
    </message>
    <message>
        <source>Backups of the working copy</source>
        <translation>Cópias de segurança da cópia de trabalho</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>Fazer uma &amp;cópia agora</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Abrir a &amp;pasta</translation>
    </message>
    <message>
        <source>Reading the backups…</source>
        <translation>A ler as cópias de segurança…</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Ainda não há cópias de segurança</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cópias de segurança</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>This file cannot be read any more.</source>
        <translation>Este ficheiro já não pode ser lido.</translation>
    </message>
    <message>
        <source>Brings back the state of {when}: unsent changes {unsent}, conflicts {conflicts}, assets {assets}. Changes that were sent since are compared with the platform by the next push.</source>
        <translation>Repõe o estado de {when}: alterações por enviar {unsent}, conflitos {conflicts}, elementos {assets}. As alterações enviadas desde então são comparadas com a plataforma no próximo envio.</translation>
    </message>
    <message>
        <source>Check and repair the working copy</source>
        <translation>Verificar e reparar a cópia de trabalho</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Reparar</translation>
    </message>
    <message>
        <source>Replace old &amp;codes</source>
        <translation>Substituir &amp;códigos antigos</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Verificar &amp;outra vez</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>Co&amp;piar</translation>
    </message>
    <message>
        <source>Checking the working copy…</source>
        <translation>A verificar a cópia de trabalho…</translation>
    </message>
    <message>
        <source>Repairing the working copy. A backup is made first…</source>
        <translation>A reparar a cópia de trabalho. Antes faz-se uma cópia de segurança…</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada foi alterado.</translation>
    </message>
    <message>
        <source>The working copy is in order</source>
        <translation>A cópia de trabalho está em ordem</translation>
    </message>
    <message>
        <source>The file is whole, and all in it belongs together.</source>
        <translation>O ficheiro está completo, e tudo o que contém concorda.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Onde</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparação</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Ocorrências</translation>
    </message>
    <message>
        <source>The chosen finding in full</source>
        <translation>A ocorrência escolhida, por inteiro</translation>
    </message>
    <message>
        <source>✓ repaired</source>
        <translation>✓ reparado</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>possível</translation>
    </message>
    <message>
        <source>only told</source>
        <translation>só é avisado</translation>
    </message>
    <message>
        <source>Findings: {count}; can be repaired: {mendable}.</source>
        <translation>Ocorrências: {count}; podem ser reparadas: {mendable}.</translation>
    </message>
    <message>
        <source>A repair makes a backup first and loses no unsent change.</source>
        <translation>Uma reparação faz antes uma cópia de segurança e não perde nenhuma alteração por enviar.</translation>
    </message>
    <message>
        <source>{distance} apart</source>
        <translation>a {distance} um do outro</translation>
    </message>
    <message>
        <source>Waiting to be decided again: {count}.</source>
        <translation>Voltam a aguardar decisão: {count}.</translation>
    </message>
    <message>
        <source>Sent meanwhile, so left as it is: {count}.</source>
        <translation>Enviados entretanto, ficam como estão: {count}.</translation>
    </message>
    <message>
        <source>Waiting already, for they changed it once more: {count}.</source>
        <translation>Já aguardam, porque a plataforma os alterou outra vez: {count}.</translation>
    </message>
    <message>
        <source>Edited since, so left as it is: {count}.</source>
        <translation>Editados depois, ficam como estão: {count}.</translation>
    </message>
    <message>
        <source>Decided once more since, so left as it is: {count}.</source>
        <translation>Decididos de novo depois, ficam como estão: {count}.</translation>
    </message>
    <message>
        <source>There was no decision to undo.</source>
        <translation>Não havia nenhuma decisão a anular.</translation>
    </message>
    <message>
        <source>Choose the same for all {count} selected</source>
        <translation>Escolher o mesmo para os {count} selecionados</translation>
    </message>
    <message>
        <source>{shown} of {total}, decided: {decided}</source>
        <translation>{shown} de {total}, decididos: {decided}</translation>
    </message>
    <message>
        <source>Undo the decision of {when} (assets: {count})</source>
        <translation>Anular a decisão de {when} (elementos: {count})</translation>
    </message>
    <message>
        <source>Undo decision</source>
        <translation>Anular decisão</translation>
    </message>
    <message>
        <source>Filter: name, town, class, attribute</source>
        <translation>Filtro: nome, município, classe, atributo</translation>
    </message>
    <message>
        <source>What each side says; choose one, or type another value</source>
        <translation>O que diz cada lado; escolhe-se um ou escreve-se outro valor</translation>
    </message>
    <message>
        <source>Keeps what was done here, for all of the selected assets (M or 2)</source>
        <translation>Mantém o que foi feito aqui em todos os elementos selecionados (M ou 2)</translation>
    </message>
    <message>
        <source>Takes what the platform says, for all of the selected assets (T or 3)</source>
        <translation>Aceita o que diz a plataforma em todos os elementos selecionados (T ou 3)</translation>
    </message>
    <message>
        <source>What is chosen in the table is chosen for all selected assets</source>
        <translation>O que se escolhe na tabela vale para todos os elementos selecionados</translation>
    </message>
    <message>
        <source>Decides the assets of which every attribute is chosen</source>
        <translation>Decide os elementos que têm todos os atributos escolhidos</translation>
    </message>
    <message>
        <source>Click, B or 1: back to what it was</source>
        <translation>Clique, B ou 1: voltar ao que era</translation>
    </message>
    <message>
        <source>Click, M or 2: keeps mine</source>
        <translation>Clique, M ou 2: mantém o meu</translation>
    </message>
    <message>
        <source>Click, T or 3: takes theirs</source>
        <translation>Clique, T ou 3: aceita o alheio</translation>
    </message>
    <message>
        <source>Esc: undecided again</source>
        <translation>Esc: volta a ficar por decidir</translation>
    </message>
    <message>
        <source>F2 or a double click: another value</source>
        <translation>F2 ou duplo clique: outro valor</translation>
    </message>
    <message>
        <source>&amp;Working copy</source>
        <translation>Cópia de &amp;trabalho</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Restaurar uma cópia de segurança…</translation>
    </message>
    <message>
        <source>&amp;Check and repair…</source>
        <translation>&amp;Verificar e reparar…</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… e mais {count}</translation>
    </message>
    <message>
        <source>Backed up: {size}, {folder}.</source>
        <translation>Cópia de segurança feita: {size}, {folder}.</translation>
    </message>
    <message>
        <source>The backup is restored.</source>
        <translation>A cópia de segurança foi restaurada.</translation>
    </message>
    <message>
        <source>What was there before is kept as the backup of {when}.</source>
        <translation>O que lá estava antes fica como cópia de segurança de {when}.</translation>
    </message>
    <message>
        <source>Repaired: {count}.</source>
        <translation>Reparado: {count}.</translation>
    </message>
    <message>
        <source>Left as it is: {count}.</source>
        <translation>Fica como está: {count}.</translation>
    </message>
    <message>
        <source>Rows brought over from the damaged file: {rows}; lost: at most {lost}.</source>
        <translation>Linhas recuperadas do ficheiro danificado: {rows}; perdidas: no máximo {lost}.</translation>
    </message>
    <message>
        <source>The file as it was: {name}.</source>
        <translation>O ficheiro tal como estava: {name}.</translation>
    </message>
    <message>
        <source>The catalog has changed, and the working copy with it: {what}.</source>
        <translation>O catálogo mudou, e com ele a cópia de trabalho: {what}.</translation>
    </message>
    <message>
        <source>Values that do not fit are kept and stand in the assets&apos; history: {count}.</source>
        <translation>Os valores que não cabem são guardados e constam do histórico dos elementos: {count}.</translation>
    </message>
    <message>
        <source>A backup was made first.</source>
        <translation>Antes foi feita uma cópia de segurança.</translation>
    </message>
    <message>
        <source>the class “{old}” is called “{new}” now</source>
        <translation>a classe «{old}» chama-se agora «{new}»</translation>
    </message>
    <message>
        <source>{class}: “{old}” is called “{new}” now</source>
        <translation>{class}: «{old}» chama-se agora «{new}»</translation>
    </message>
    <message>
        <source>{class}: “{attribute}” is of another type now</source>
        <translation>{class}: «{attribute}» é agora de outro tipo</translation>
    </message>
    <message>
        <source>{class}: places of another kind</source>
        <translation>{class}: posições de outro género</translation>
    </message>
    <message>
        <source>Photos sent: {count}.</source>
        <translation>Fotografias enviadas: {count}.</translation>
    </message>
    <message>
        <source>Photos that wait: {count}. {cause}</source>
        <translation>Fotografias que esperam: {count}. {cause}</translation>
    </message>
    <message>
        <source>From {least} to {most}{unit}</source>
        <translation>De {least} a {most}{unit}</translation>
    </message>
    <message>
        <source>{least}{unit} or more</source>
        <translation>{least}{unit} ou mais</translation>
    </message>
    <message>
        <source>{most}{unit} or less</source>
        <translation>{most}{unit} ou menos</translation>
    </message>
    <message>
        <source>Windows cannot keep a file under the name “{name}”: choose another.</source>
        <translation>O Windows não aceita um ficheiro com o nome «{name}»: escolha outro.</translation>
    </message>
    <message>
        <source>This path is too long for Windows: choose a shorter one.</source>
        <translation>Este caminho é demasiado longo para o Windows: escolha um mais curto.</translation>
    </message>
    <message>
        <source>by a scale of {subject}, numbers would become nothing, or infinite</source>
        <translation>com uma escala de {subject}, os números ficariam em nada ou em infinito</translation>
    </message>
    <message>
        <source>Take it out; the platform is told the photo's address, as “image” or as “attachments” says.</source>
        <translation>Retire-o; a plataforma recebe o endereço da fotografia, em «image» ou onde «attachments» disser.</translation>
    </message>
    <message>
        <source>Copying the basemap</source>
        <translation>A copiar o mapa base</translation>
    </message>
    <message>
        <source>Writing the map&apos;s project</source>
        <translation>A escrever o projeto do mapa</translation>
    </message>
    <message>
        <source>{path} holds no map tiles.</source>
        <translation>{path} não contém mosaicos de mapa.</translation>
    </message>
    <message>
        <source>{path} holds vector tiles, which have no look of their own.</source>
        <translation>{path} contém mosaicos vetoriais, que não têm aspeto próprio.</translation>
    </message>
    <message>
        <source>This basemap cannot go along</source>
        <translation>Este mapa base não pode acompanhar o levantamento</translation>
    </message>
    <message>
        <source>Choose an MBTiles file or a GeoPackage with tiles that are pictures, or none.</source>
        <translation>Escolha um ficheiro MBTiles ou um GeoPackage com mosaicos que sejam imagens, ou nenhum.</translation>
    </message>
    <message>
        <source>A photo is on this computer only</source>
        <translation>Uma fotografia está só neste computador</translation>
    </message>
    <message>
        <source>“{attribute}” names {file}: it is not sent, since the platform could do nothing with it. All else is.</source>
        <translation>«{attribute}» indica {file}: não é enviado, pois à plataforma não serviria de nada. Tudo o resto é.</translation>
    </message>
    <message>
        <source>The address follows as soon as the photo is on the store that the territory names for photos; or write another address.</source>
        <translation>O endereço segue assim que a fotografia estiver no armazém que o território indica para as fotografias; ou escreva outro endereço.</translation>
    </message>
    <message>
        <source>The working copy cannot be read or written</source>
        <translation>Não é possível ler ou escrever a cópia de trabalho</translation>
    </message>
    <message>
        <source>The disk or share of {path} refused; the last step was undone.</source>
        <translation>O disco ou a pasta partilhada de {path} recusou; o último passo foi anulado.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotografias</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Fotografia</translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation>Tirada em</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Who is at work</source>
        <translation>Quem trabalha</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Basemap</source>
        <translation>Mapa base</translation>
    </message>
    <message>
        <source>Made before each pull and push, unless nothing has changed since the last one. Restoring replaces all of the working copy; what is there now is backed up first.</source>
        <translation>São feitas antes de cada receção e de cada envio, salvo se nada mudou desde a última. Restaurar substitui toda a cópia de trabalho; do que lá está agora faz-se antes uma cópia.</translation>
    </message>
    <message>
        <source>One is made before each pull and push.</source>
        <translation>É feita uma antes de cada receção e de cada envio.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Ocorrência</translation>
    </message>
    <message>
        <source>Changes by file, for a site without network</source>
        <translation>Alterações por ficheiro, para um local sem rede</translation>
    </message>
    <message>
        <source>&amp;Write the file…</source>
        <translation>&amp;Escrever o ficheiro…</translation>
    </message>
    <message>
        <source>&amp;Push the file…</source>
        <translation>E&amp;nviar o ficheiro…</translation>
    </message>
    <message>
        <source>&amp;Read the answers…</source>
        <translation>&amp;Ler as respostas…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>changes {territory} {day}</source>
        <translation>alterações {territory} {day}</translation>
    </message>
    <message>
        <source>Write the unsent changes</source>
        <translation>Escrever as alterações por enviar</translation>
    </message>
    <message>
        <source>The file with the changes</source>
        <translation>O ficheiro com as alterações</translation>
    </message>
    <message>
        <source>Files with changes (*.zip)</source>
        <translation>Ficheiros com alterações (*.zip)</translation>
    </message>
    <message>
        <source>Stopped; what was sent so far is noted in the file.</source>
        <translation>Interrompido; o que foi enviado até agora consta do ficheiro.</translation>
    </message>
    <message>
        <source>1. Here, without a network</source>
        <translation>1. Aqui, sem rede</translation>
    </message>
    <message>
        <source>Everything unsent goes into one file. Here it stays unsent until the answers are read, and work goes on.</source>
        <translation>Tudo o que está por enviar vai para um só ficheiro. Aqui continua por enviar até que se leiam as respostas, e o trabalho prossegue.</translation>
    </message>
    <message>
        <source>2. On a computer with a network</source>
        <translation>2. Num computador com rede</translation>
    </message>
    <message>
        <source>With the same territory open, the file is pushed with all checks of a push. There is no password in it: whoever pushes signs in. The answers go into the same file.</source>
        <translation>Com o mesmo território aberto, o ficheiro é enviado com todas as verificações de um envio. Não contém nenhuma palavra-passe: quem envia identifica-se. As respostas vão para o mesmo ficheiro.</translation>
    </message>
    <message>
        <source>3. Here again</source>
        <translation>3. De novo aqui</translation>
    </message>
    <message>
        <source>What arrived counts as sent; what others changed comes in, or is a conflict.</source>
        <translation>O que chegou conta como enviado; o que outros alteraram entra, ou é um conflito.</translation>
    </message>
    <message>
        <source>Classes and fields</source>
        <translation>Classes e campos</translation>
    </message>
    <message>
        <source>What is not chosen does not go along: it can be neither changed nor lost.</source>
        <translation>O que não se escolhe não vai: não pode ser alterado nem perdido.</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Tudo</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>Ne&amp;nhum</translation>
    </message>
    <message>
        <source>Class, field</source>
        <translation>Classe, campo</translation>
    </message>
    <message>
        <source>In the area</source>
        <translation>Na área</translation>
    </message>
    <message>
        <source>Goes along always: labels and symbols need it.</source>
        <translation>Vai sempre: as etiquetas e os símbolos precisam dele.</translation>
    </message>
    <message>
        <source>Folder and basemap</source>
        <translation>Pasta e mapa base</translation>
    </message>
    <message>
        <source>One folder, which QField and QGIS open as it is.</source>
        <translation>Uma pasta que o QField e o QGIS abrem tal como está.</translation>
    </message>
    <message>
        <source>Where the survey&apos;s folder is made</source>
        <translation>Onde é criada a pasta do levantamento de campo</translation>
    </message>
    <message>
        <source>Tiles (*.mbtiles *.gpkg)</source>
        <translation>Mosaicos (*.mbtiles *.gpkg)</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Pasta:</translation>
    </message>
    <message>
        <source>A folder with the survey&apos;s name is made in it.</source>
        <translation>Nela é criada uma pasta com o nome do levantamento.</translation>
    </message>
    <message>
        <source>&amp;Basemap (optional):</source>
        <translation>&amp;Mapa base (opcional):</translation>
    </message>
    <message>
        <source>An MBTiles, or a GeoPackage with tiles. It is copied along; without a network there is no other.</source>
        <translation>Um MBTiles ou um GeoPackage com mosaicos. É copiado também; sem rede não há outro.</translation>
    </message>
    <message>
        <source>What will be written:</source>
        <translation>O que será escrito:</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>O que será escrito</translation>
    </message>
    <message>
        <source>Choose a folder that is there.</source>
        <translation>Escolha uma pasta que exista.</translation>
    </message>
    <message>
        <source>“{name}” is in this folder already: choose another folder or another name.</source>
        <translation>«{name}» já está nesta pasta: escolha outra pasta ou outro nome.</translation>
    </message>
    <message>
        <source>The basemap&apos;s file is not there.</source>
        <translation>O ficheiro do mapa base não existe.</translation>
    </message>
    <message>
        <source>A basemap is an MBTiles (.mbtiles) or a GeoPackage with tiles (.gpkg).</source>
        <translation>Um mapa base é um MBTiles (.mbtiles) ou um GeoPackage com mosaicos (.gpkg).</translation>
    </message>
    <message>
        <source>{class}, with {fields} of {whole} fields</source>
        <translation>{class}, com {fields} de {whole} campos</translation>
    </message>
    <message>
        <source>{class}: {count}, with {fields} of {whole} fields</source>
        <translation>{class}: {count}, com {fields} de {whole} campos</translation>
    </message>
    <message>
        <source>For {people}</source>
        <translation>Para {people}</translation>
    </message>
    <message>
        <source>Forms and legend: {language}</source>
        <translation>Formulários e legenda: {language}</translation>
    </message>
    <message>
        <source>EIEL&apos;s states are kept.</source>
        <translation>Os estados da EIEL são mantidos.</translation>
    </message>
    <message>
        <source>Basemap: {file}, {size}</source>
        <translation>Mapa base: {file}, {size}</translation>
    </message>
    <message>
        <source>No password, address or user goes along; nothing here is changed.</source>
        <translation>Não vai nenhuma palavra-passe, endereço nem utilizador; aqui nada é alterado.</translation>
    </message>
    <message>
        <source>Changes by file</source>
        <translation>Alterações por ficheiro</translation>
    </message>
    <message>
        <source>&amp;Field surveys</source>
        <translation>&amp;Levantamentos de campo</translation>
    </message>
    <message>
        <source>&amp;Prepare a survey…</source>
        <translation>&amp;Preparar um levantamento…</translation>
    </message>
    <message>
        <source>&amp;Bring back a survey…</source>
        <translation>&amp;Recolher um levantamento…</translation>
    </message>
    <message>
        <source>&amp;Changes by file, without network…</source>
        <translation>&amp;Alterações por ficheiro, sem rede…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir a pasta</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Rever…</translation>
    </message>
    <message>
        <source>People and language</source>
        <translation>Pessoas e idioma</translation>
    </message>
    <message>
        <source>What they do is told under their names; nobody signs in on the tablet.</source>
        <translation>O que fizerem constará em seu nome; no tablet ninguém se identifica.</translation>
    </message>
    <message>
        <source>Keep &amp;EIEL&apos;s states (0 to 3)</source>
        <translation>Manter os estados da &amp;EIEL (0 a 3)</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Tablet 1</source>
        <translation>Tablet 1</translation>
    </message>
    <message>
        <source>&amp;People:</source>
        <translation>&amp;Pessoas:</translation>
    </message>
    <message>
        <source>One name a line. The first stands for all edits, until somebody sets another name on the tablet.</source>
        <translation>Um nome por linha. O primeiro vale para todas as edições, até que alguém indique outro no tablet.</translation>
    </message>
    <message>
        <source>&amp;Tablet:</source>
        <translation>&amp;Tablet:</translation>
    </message>
    <message>
        <source>&amp;Language of forms and legend:</source>
        <translation>&amp;Idioma dos formulários e da legenda:</translation>
    </message>
    <message>
        <source>0 not updated, 1 updated in the field, 2 reviewed, 3 final. An edit there sets 1, accepting it sets 2.</source>
        <translation>0 por atualizar, 1 atualizado no campo, 2 revisto, 3 definitivo. Uma edição no campo põe 1, aceitá-la põe 2.</translation>
    </message>
    <message>
        <source>Photos of the chosen asset</source>
        <translation>Fotografias do elemento escolhido</translation>
    </message>
    <message>
        <source>Name and area</source>
        <translation>Nome e área</translation>
    </message>
    <message>
        <source>Whatever lies in the area, or touches it, goes along.</source>
        <translation>Vai tudo o que está na área ou lhe toca.</translation>
    </message>
    <message>
        <source>The &amp;whole territory</source>
        <translation>&amp;Todo o território</translation>
    </message>
    <message>
        <source>&amp;Municipalities</source>
        <translation>&amp;Municípios</translation>
    </message>
    <message>
        <source>What the map &amp;shows</source>
        <translation>O que o mapa &amp;mostra</translation>
    </message>
    <message>
        <source>An area &amp;drawn on the map</source>
        <translation>Uma área &amp;desenhada no mapa</translation>
    </message>
    <message>
        <source>Olivenza north March</source>
        <translation>Elvas norte março</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nome:</translation>
    </message>
    <message>
        <source>What lies in the area</source>
        <translation>O que há na área</translation>
    </message>
    <message>
        <source>Metres around each selected asset</source>
        <translation>Metros à volta de cada elemento selecionado</translation>
    </message>
    <message>
        <source>Give the survey a name: its folder gets it.</source>
        <translation>Dê um nome ao levantamento: será o da sua pasta.</translation>
    </message>
    <message>
        <source>The name may have letters, digits, spaces, and . ( ) - _; no other signs.</source>
        <translation>O nome pode ter letras, algarismos, espaços e . ( ) - _; nenhum outro sinal.</translation>
    </message>
    <message>
        <source>Choose at least one municipality.</source>
        <translation>Escolha pelo menos um município.</translation>
    </message>
    <message>
        <source>Draw the area on the map.</source>
        <translation>Desenhe a área no mapa.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>A contar…</translation>
    </message>
    <message>
        <source>Select assets on the map: the survey covers what lies around them.</source>
        <translation>Selecione elementos no mapa: o levantamento cobre o que está à sua volta.</translation>
    </message>
    <message>
        <source>The map shows no place on Earth.</source>
        <translation>O mapa não mostra nenhum lugar da Terra.</translation>
    </message>
    <message>
        <source>Draw &amp;again…</source>
        <translation>Desenhar de no&amp;vo…</translation>
    </message>
    <message>
        <source>D&amp;raw…</source>
        <translation>Desen&amp;har…</translation>
    </message>
    <message>
        <source>A&amp;round the selected assets ({count}), up to</source>
        <translation>À &amp;volta dos elementos selecionados ({count}), até</translation>
    </message>
    <message>
        <source>Click the corners on the map; a right click or Enter ends it, Esc gives it up.</source>
        <translation>Clique nos vértices no mapa; o botão direito ou Enter termina, Esc desiste.</translation>
    </message>
    <message>
        <source>No assets lie there yet; new ones can be made there all the same.</source>
        <translation>Ali ainda não há elementos; podem criar-se novos na mesma.</translation>
    </message>
    <message>
        <source>In the area: {counts}.</source>
        <translation>Na área: {counts}.</translation>
    </message>
    <message>
        <source>Prepare a field survey</source>
        <translation>Preparar um levantamento de campo</translation>
    </message>
    <message>
        <source>&amp;Prepare</source>
        <translation>&amp;Preparar</translation>
    </message>
    <message>
        <source>Something else is under way; wait until it ends.</source>
        <translation>Há outra coisa em curso; espere que termine.</translation>
    </message>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation>Parado: nada foi escrito.</translation>
    </message>
    <message>
        <source>Added: {count}.</source>
        <translation>Acrescentados: {count}.</translation>
    </message>
    <message>
        <source>Changed: {count}.</source>
        <translation>Alterados: {count}.</translation>
    </message>
    <message>
        <source>Deleted: {count}.</source>
        <translation>Eliminados: {count}.</translation>
    </message>
    <message>
        <source>Merged: {count}.</source>
        <translation>Fundidos: {count}.</translation>
    </message>
    <message>
        <source>Photos: {count}.</source>
        <translation>Fotografias: {count}.</translation>
    </message>
    <message>
        <source>Refused: {count}.</source>
        <translation>Recusados: {count}.</translation>
    </message>
    <message>
        <source>Waiting for a decision: {count}.</source>
        <translation>À espera de decisão: {count}.</translation>
    </message>
    <message>
        <source>Photos that could not be stored, and stay where they are: {count}.</source>
        <translation>Fotografias que não puderam ser guardadas e ficam onde estão: {count}.</translation>
    </message>
    <message>
        <source>Nothing had to be changed.</source>
        <translation>Não foi preciso alterar nada.</translation>
    </message>
    <message>
        <source>Stopped on the way; the rest can be taken in later.</source>
        <translation>Parado a meio; o resto pode ser incorporado depois.</translation>
    </message>
    <message>
        <source>There is nothing to carry: {file} holds no changes.</source>
        <translation>Não há nada a levar: {file} não contém alterações.</translation>
    </message>
    <message>
        <source>Not in it, for they have nowhere to go: {count}.</source>
        <translation>De fora, porque não têm destino: {count}.</translation>
    </message>
    <message>
        <source>Not in it, for they wait in a conflict: {count}.</source>
        <translation>De fora, porque esperam num conflito: {count}.</translation>
    </message>
    <message>
        <source>These answers were taken before; nothing was changed.</source>
        <translation>Estas respostas já tinham sido lidas; nada foi alterado.</translation>
    </message>
    <message>
        <source>Arrived on the platform: {count}.</source>
        <translation>Chegaram à plataforma: {count}.</translation>
    </message>
    <message>
        <source>Conflicts to decide: {count}.</source>
        <translation>Conflitos por decidir: {count}.</translation>
    </message>
    <message>
        <source>Could not be sent: {count}; the reasons are in the list of changes.</source>
        <translation>Não puderam ser enviados: {count}; os motivos estão na lista de alterações.</translation>
    </message>
    <message>
        <source>Still unanswered: {count}.</source>
        <translation>Ainda sem resposta: {count}.</translation>
    </message>
    <message>
        <source>Edited here since, and still unsent: {count}.</source>
        <translation>Editados aqui desde então e ainda por enviar: {count}.</translation>
    </message>
    <message>
        <source>There was nothing in it.</source>
        <translation>Não continha nada.</translation>
    </message>
    <message>
        <source>The answers are in the same file: carry it back, and read them there.</source>
        <translation>As respostas estão no mesmo ficheiro: leve-o de volta e leia-as lá.</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Aceitar</translation>
    </message>
    <message>
        <source>It is new in the other survey: take that one in first, then these can be merged.</source>
        <translation>É novo no outro levantamento: incorpore primeiro esse, depois podem fundir-se.</translation>
    </message>
    <message>
        <source>{shown} of {total}, undecided: {undecided}</source>
        <translation>{shown} de {total}, por decidir: {undecided}</translation>
    </message>
    <message>
        <source>In conflict with the office</source>
        <translation>Em conflito com o gabinete</translation>
    </message>
    <message>
        <source>New, but something like it is there</source>
        <translation>Novos, mas já há algo parecido</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Alterados</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Novos</translation>
    </message>
    <message>
        <source>Photos only</source>
        <translation>Só fotografias</translation>
    </message>
    <message>
        <source>Decided, or there already</source>
        <translation>Decididos ou já presentes</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceite</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>recusado</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>fundido</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>por decidir</translation>
    </message>
    <message>
        <source>nothing to decide</source>
        <translation>nada a decidir</translation>
    </message>
    <message>
        <source>photos: {count}</source>
        <translation>fotografias: {count}</translation>
    </message>
    <message>
        <source>The office changed what was deleted in the field.</source>
        <translation>O gabinete alterou o que foi eliminado no campo.</translation>
    </message>
    <message>
        <source>The office deleted what was changed in the field.</source>
        <translation>O gabinete eliminou o que foi alterado no campo.</translation>
    </message>
    <message>
        <source>The office changed it too: {attributes}</source>
        <translation>O gabinete também o alterou: {attributes}</translation>
    </message>
    <message>
        <source>May be {asset}: {distance} away</source>
        <translation>Pode ser {asset}: a {distance}</translation>
    </message>
    <message>
        <source>It is missing in the file; nothing there says that somebody deleted it.</source>
        <translation>Falta no ficheiro; nada indica que alguém o tenha eliminado.</translation>
    </message>
    <message>
        <source>The office changed other attributes of it; both are kept.</source>
        <translation>O gabinete alterou outros atributos; ambos são mantidos.</translation>
    </message>
    <message>
        <source>Accepted before</source>
        <translation>Aceite antes</translation>
    </message>
    <message>
        <source>Refused before</source>
        <translation>Recusado antes</translation>
    </message>
    <message>
        <source>Merged before</source>
        <translation>Fundido antes</translation>
    </message>
    <message>
        <source>The office has it like this already</source>
        <translation>O gabinete já o tem assim</translation>
    </message>
    <message>
        <source>{asset} of the survey “{survey}”</source>
        <translation>{asset} do levantamento «{survey}»</translation>
    </message>
    <message>
        <source>{asset} (the surveyor had it on the map)</source>
        <translation>{asset} (estava no mapa de quem fez o levantamento)</translation>
    </message>
    <message>
        <source>{survey}: all decided</source>
        <translation>{survey}: tudo decidido</translation>
    </message>
    <message>
        <source>{survey}: undecided {count}</source>
        <translation>{survey}: por decidir {count}</translation>
    </message>
    <message>
        <source>new {count}</source>
        <translation>novos {count}</translation>
    </message>
    <message>
        <source>changed {count}</source>
        <translation>alterados {count}</translation>
    </message>
    <message>
        <source>deleted {count}</source>
        <translation>eliminados {count}</translation>
    </message>
    <message>
        <source>photos {count}</source>
        <translation>fotografias {count}</translation>
    </message>
    <message>
        <source>Nothing was changed in the field.</source>
        <translation>No campo nada foi alterado.</translation>
    </message>
    <message>
        <source>From the field: {counts}</source>
        <translation>Do campo: {counts}</translation>
    </message>
    <message>
        <source>Accepted: {count}.</source>
        <translation>Aceites: {count}.</translation>
    </message>
    <message>
        <source>Merged into assets that are there: {count}.</source>
        <translation>Fundidos com elementos que já existem: {count}.</translation>
    </message>
    <message>
        <source>Undecided, and kept for later: {count}.</source>
        <translation>Por decidir, guardados para depois: {count}.</translation>
    </message>
    <message>
        <source>In the field</source>
        <translation>No campo</translation>
    </message>
    <message>
        <source>At the office</source>
        <translation>No gabinete</translation>
    </message>
    <message>
        <source>As it left</source>
        <translation>Como saiu</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <translation>&amp;Recusar</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Fundir</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Seguinte</translation>
    </message>
    <message>
        <source>What was mended or left out</source>
        <translation>O que foi reparado ou deixado de fora</translation>
    </message>
    <message>
        <source>Filter: name, class, attribute, person</source>
        <translation>Filtro: nome, classe, atributo, pessoa</translation>
    </message>
    <message>
        <source>What the survey brought</source>
        <translation>O que o levantamento trouxe</translation>
    </message>
    <message>
        <source>What it may be the same as</source>
        <translation>Com que pode coincidir</translation>
    </message>
    <message>
        <source>Takes it as the survey has it</source>
        <translation>Toma-o como está no levantamento</translation>
    </message>
    <message>
        <source>Leaves the office&apos;s as it is</source>
        <translation>Deixa o do gabinete como está</translation>
    </message>
    <message>
        <source>One asset of both: it gets what it lacks</source>
        <translation>Um só elemento: recebe o que lhe falta</translation>
    </message>
    <message>
        <source>Waits until somebody decides</source>
        <translation>Espera até que alguém decida</translation>
    </message>
    <message>
        <source>Goes to the next undecided asset</source>
        <translation>Vai para o elemento seguinte por decidir</translation>
    </message>
    <message>
        <source>Shows it on the map</source>
        <translation>Mostra-o no mapa</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Field surveys that came back</source>
        <translation>Levantamentos de campo recebidos</translation>
    </message>
    <message>
        <source>Accept a&amp;ll</source>
        <translation>Aceitar &amp;tudo</translation>
    </message>
    <message>
        <source>Refuse all</source>
        <translation>Recusar tudo</translation>
    </message>
    <message>
        <source>Remarks: {count}</source>
        <translation>Observações: {count}</translation>
    </message>
    <message>
        <source>No survey lies open</source>
        <translation>Não há nenhum levantamento aberto</translation>
    </message>
    <message>
        <source>Choose the folder that came back from the tablet, or a zip of it, or drop it here. Nothing is changed before you have looked through it.</source>
        <translation>Escolha a pasta que voltou do tablet, ou um zip dela, ou largue-a aqui. Nada é alterado antes de ser revisto.</translation>
    </message>
    <message>
        <source>Reading the survey…</source>
        <translation>A ler o levantamento…</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Escolher outro…</translation>
    </message>
    <message>
        <source>The folder that came back</source>
        <translation>A pasta que voltou</translation>
    </message>
    <message>
        <source>The zip that came back</source>
        <translation>O zip que voltou</translation>
    </message>
    <message>
        <source>Surveys (*.zip *.gpkg)</source>
        <translation>Levantamentos (*.zip *.gpkg)</translation>
    </message>
    <message>
        <source>Take in the survey</source>
        <translation>Incorporar o levantamento</translation>
    </message>
    <message>
        <source>Take in “{survey}”?</source>
        <translation>Incorporar «{survey}»?</translation>
    </message>
    <message>
        <source>It becomes unsent changes under the surveyors&apos; names: nothing reaches the platform before you push.</source>
        <translation>Passa a ser alterações por enviar em nome de quem fez o levantamento: nada chega à plataforma antes de ser enviado.</translation>
    </message>
    <message>
        <source>&amp;Take in</source>
        <translation>&amp;Incorporar</translation>
    </message>
    <message>
        <source>&amp;Take in {count}…</source>
        <translation>&amp;Incorporar {count}…</translation>
    </message>
    <message>
        <source>Click or 1: back to what it was</source>
        <translation>Clique ou 1: voltar ao que era</translation>
    </message>
    <message>
        <source>Click or 2: as in the field</source>
        <translation>Clique ou 2: como no campo</translation>
    </message>
    <message>
        <source>Click or 3: as the office has it</source>
        <translation>Clique ou 3: como o gabinete o tem</translation>
    </message>
    <message>
        <source>From field surveys, waiting for a decision: {count}</source>
        <translation>De levantamentos de campo, à espera de decisão: {count}</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>Abrir a &amp;pasta</translation>
    </message>
    <message>
        <source>What was packed</source>
        <translation>O que foi empacotado</translation>
    </message>
    <message>
        <source>Writing the survey</source>
        <translation>A escrever o levantamento</translation>
    </message>
    <message>
        <source>It appears whole or not at all.</source>
        <translation>Aparece inteiro ou não aparece.</translation>
    </message>
    <message>
        <source>The survey is ready</source>
        <translation>O levantamento está pronto</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Empacotados</translation>
    </message>
    <message>
        <source>Packed: {count}, counted again in the finished file. The working copy has changed since the count before.</source>
        <translation>Empacotados: {count}, contados de novo no ficheiro acabado. A cópia de trabalho mudou desde a contagem anterior.</translation>
    </message>
    <message>
        <source>Packed: {count}, as many as lie in the area; counted again in the finished file.</source>
        <translation>Empacotados: {count}, tantos como há na área; contados de novo no ficheiro acabado.</translation>
    </message>
    <message>
        <source>1. Copy the whole folder “{name}” onto the tablet: by cable into QField's “Imported Projects”, or as a zip that QField imports.
2. In QField, open the project in it. No network is needed.
3. Afterwards copy the folder back, or send it as a zip from QField, and choose “Bring back a survey”.</source>
        <translation>1. Copie toda a pasta «{name}» para o tablet: por cabo para «Imported Projects» do QField, ou como um zip que o QField importa.
2. No QField, abra o projeto que ela contém. Não é precisa rede.
3. Depois copie a pasta de volta, ou envie-a como zip a partir do QField, e escolha «Recolher um levantamento».</translation>
    </message>
    <message>
        <source>What a platform listed is no asset</source>
        <translation>Algo que uma plataforma listou não é um elemento</translation>
    </message>
    <message>
        <source>Number {number} of the list of {scope} has no id or no type.</source>
        <translation>O número {number} da lista de {scope} não tem identificador ou não tem tipo.</translation>
    </message>
    <message>
        <source>Have it corrected where it came from; all other assets were taken.</source>
        <translation>Peça que seja corrigido na origem; todos os outros elementos foram recebidos.</translation>
    </message>
    <message>
        <source>references such as “*{subject}” are not followed</source>
        <translation>não são seguidas referências como «*{subject}»</translation>
    </message>
    <message>
        <source>Write there what the reference stands for.</source>
        <translation>Escreva aí o que a referência representa.</translation>
    </message>
    <message>
        <source>its references (*) stand for far too much, or for themselves</source>
        <translation>as suas referências (*) abrangem demasiado, ou a si próprias</translation>
    </message>
    <message>
        <source>“{found}” is far too long for a number</source>
        <translation>«{found}» é demasiado comprido para ser um número</translation>
    </message>
    <message>
        <source>Put it in quotes if it is a text; look whether it is the right file.</source>
        <translation>Ponha-o entre aspas se for um texto; veja se é o ficheiro certo.</translation>
    </message>
    <message>
        <source>Its geometry cannot be read here: no platform takes curves or surfaces.</source>
        <translation>A sua geometria não pode ser lida aqui: nenhuma plataforma aceita curvas nem superfícies.</translation>
    </message>
    <message>
        <source>The survey “{name}” is ready in {folder}. Assets in it: {count}.</source>
        <translation>O levantamento «{name}» está pronto em {folder}. Elementos que contém: {count}.</translation>
    </message>
    <message>
        <source>Assets whose changes are in {file}: {count}.</source>
        <translation>Elementos cujas alterações estão em {file}: {count}.</translation>
    </message>
    <message>
        <source>Check that the disk or share is connected, and that there is room on it and in your quota.</source>
        <translation>Verifique se o disco ou a pasta partilhada estão ligados e se há espaço neles e na sua quota.</translation>
    </message>
    <message>
        <source>Keep &amp;both</source>
        <translation>Manter am&amp;bos</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Por decidir</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Uma pasta…</translation>
    </message>
    <message>
        <source>A zip or a GeoPackage…</source>
        <translation>Um zip ou um GeoPackage…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recolher</translation>
    </message>
    <message>
        <source>Put this survey away, nothing decided</source>
        <translation>Pôr de lado este levantamento sem decidir nada</translation>
    </message>
    <message>
        <source>Something else is under way; try again when it is done.</source>
        <translation>Há outra tarefa em curso; tente de novo quando terminar.</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Tentar novamente</translation>
    </message>
    <message>
        <source>Sends again only what could not be sent.</source>
        <translation>Envia de novo só o que não se pôde enviar.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {count} minutes ahead: ages of readings are wrong.</source>
        <translation>O relógio deste computador está {count} minutos adiantado: a idade das leituras não está correta.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {count} minutes behind: ages of readings are wrong.</source>
        <translation>O relógio deste computador está {count} minutos atrasado: a idade das leituras não está correta.</translation>
    </message>
    <message>
        <source>“{layer}” changed; a selection of more than {count} features is not kept.</source>
        <translation>«{layer}» mudou; não se mantém uma seleção de mais de {count} objetos.</translation>
    </message>
    <message>
        <source>Choose on the map</source>
        <translation>Escolher no mapa</translation>
    </message>
    <message>
        <source>A click on a sign on the map chooses its asset; one more click, the next one there</source>
        <translation>Um clique num sinal do mapa escolhe o seu elemento; outro clique, o seguinte que lá está</translation>
    </message>
    <message>
        <source>“{connection}” asks for a stored sign-in that you have not allowed there</source>
        <translation>«{connection}» pede credenciais guardadas que não autorizou a usar ali</translation>
    </message>
    <message>
        <source>The photos of “{connection}” ask for a stored sign-in that you have not allowed there</source>
        <translation>As fotografias de «{connection}» pedem credenciais guardadas que não autorizou a usar ali</translation>
    </message>
    <message>
        <source>The territory's file names QGIS's sign-in “{sign_in}” for {origins}; a file may come from anybody, so nothing was sent there.</source>
        <translation>O ficheiro do território nomeia as credenciais do QGIS «{sign_in}» para {origins}; um ficheiro pode vir de qualquer pessoa, por isso nada foi enviado para lá.</translation>
    </message>
    <message>
        <source>If you know this server, open the territory once in QGIS on this computer and allow it in the message bar.</source>
        <translation>Se conhece este servidor, abra o território uma vez no QGIS neste computador e autorize-o na barra de mensagens.</translation>
    </message>
    <message>
        <source>The territory&apos;s file names QGIS&apos;s sign-in {authcfg} for {origins}; nothing was sent there.</source>
        <translation>O ficheiro do território nomeia as credenciais do QGIS {authcfg} para {origins}; nada foi enviado para lá.</translation>
    </message>
    <message>
        <source>The photos of “{connection}” ask for a stored sign-in that is not here</source>
        <translation>As fotografias de «{connection}» pedem credenciais guardadas que não estão aqui</translation>
    </message>
    <message>
        <source>Write the id of one of yours into the file; QGIS lists them under Settings ▸ Options ▸ Authentication.</source>
        <translation>Escreva no ficheiro o identificador de umas suas; o QGIS mostra-as em Definições ▸ Opções ▸ Autenticação.</translation>
    </message>
    <message>
        <source>“{connection}” asks for a stored sign-in that is not on this computer</source>
        <translation>«{connection}» pede credenciais guardadas que não estão neste computador</translation>
    </message>
    <message>
        <source>Choose one of yours: Change this territory ▸ Authentication.</source>
        <translation>Escolha umas suas: Alterar este território ▸ Autenticação.</translation>
    </message>
    <message>
        <source>If you know this server, you can allow it.</source>
        <translation>Se conhece este servidor, pode autorizá-lo.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decidir…</translation>
    </message>
    <message>
        <source>“{sign_in}” may be used at {origins}. Try again what you wanted to do.</source>
        <translation>«{sign_in}» pode ser usado em {origins}. Repita o que queria fazer.</translation>
    </message>
    <message>
        <source>Stored sign-in</source>
        <translation>Credenciais guardadas</translation>
    </message>
    <message>
        <source>Use your stored sign-in “{sign_in}” at this server?</source>
        <translation>Usar as suas credenciais guardadas «{sign_in}» neste servidor?</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Usar</translation>
    </message>
    <message>
        <source>&amp;Do not use it</source>
        <translation>&amp;Não usar</translation>
    </message>
    <message>
        <source>The territory's file names it for the photos of “{connection}”.</source>
        <translation>O ficheiro do território nomeia-as para as fotografias de «{connection}».</translation>
    </message>
    <message>
        <source>The territory's file names it for its connection “{connection}”.</source>
        <translation>O ficheiro do território nomeia-as para a sua ligação «{connection}».</translation>
    </message>
    <message>
        <source>The server would receive what the sign-in holds, such as your user and password. Use it only if you know the server and trust whoever gave you the file.</source>
        <translation>O servidor receberia o que elas contêm, como o seu utilizador e a sua palavra-passe. Use-as apenas se conhece o servidor e confia em quem lhe deu o ficheiro.</translation>
    </message>
    <message>
        <source>The server&apos;s address begins with http: what is secret will travel unencrypted.</source>
        <translation>O endereço do servidor começa por http: o que é secreto viajará sem cifra.</translation>
    </message>
    <message>
        <source>No service path is given for {municipality}, so its assets can be neither pulled nor pushed.</source>
        <translation>Falta o caminho de serviço de {municipality}, pelo que os seus elementos não podem ser recebidos nem enviados.</translation>
    </message>
    <message>
        <source>this is not YAML</source>
        <translation>isto não é YAML</translation>
    </message>
    <message>
        <source>{path}: {problem}.</source>
        <translation>{path}: {problem}.</translation>
    </message>
    <message>
        <source>Ask the platform's operator for a valid one. If it has an authority of its own, or you know this certificate, add it in QGIS: Settings ▸ Options ▸ Authentication ▸ Manage Certificates.</source>
        <translation>Peça a quem opera a plataforma um certificado válido. Se esta tem uma autoridade própria, ou se o certificado é conhecido, adicione-o no QGIS: Configurações ▸ Opções ▸ Autenticação ▸ Gerir certificados.</translation>
    </message>
    <message>
        <source>In all {expected} were announced, and {got} came, three times over.</source>
        <translation>Foi anunciado um total de {expected} e, três vezes seguidas, o recebido foi {got}.</translation>
    </message>
    <message>
        <source>The working copy holds {expected} of {scope}, and the platform&apos;s list has none of them.</source>
        <translation>A cópia de trabalho tem {expected} de {scope}, e a lista da plataforma não tem nenhum.</translation>
    </message>
    <message>
        <source>It has expired, or is not valid yet.</source>
        <translation>Expirou ou ainda não é válido.</translation>
    </message>
    <message>
        <source>It was made out for another address.</source>
        <translation>Foi emitido para outro endereço.</translation>
    </message>
    <message>
        <source>QGIS could not apply the authentication that was chosen for it.</source>
        <translation>O QGIS não conseguiu aplicar a autenticação escolhida para ela.</translation>
    </message>
    <message>
        <source>It has signed itself, and no authority vouches for it.</source>
        <translation>Está assinado por si próprio e nenhuma autoridade responde por ele.</translation>
    </message>
    <message>
        <source>It is signed by an authority that this computer does not know.</source>
        <translation>Está assinado por uma autoridade que este computador não conhece.</translation>
    </message>
    <message>
        <source>It says: “{description}”.</source>
        <translation>Diz: «{description}».</translation>
    </message>
    <message>
        <source>Asking again in {seconds} s</source>
        <translation>Novo pedido dentro de {seconds} s</translation>
    </message>
    <message>
        <source>{layer}: places that cannot be read: {count}; the former ones were kept.</source>
        <translation>{layer}: localizações que não podem ser lidas: {count}; mantiveram-se as anteriores.</translation>
    </message>
    <message>
        <source>{layer}: assets with edits of attributes that are no longer in the catalog: {count} ({columns}).</source>
        <translation>{layer}: elementos com edições de atributos que já não estão no catálogo: {count} ({columns}).</translation>
    </message>
    <message>
        <source>{layer}: rows without a name of their own, taken for new assets: {count}.</source>
        <translation>{layer}: linhas sem nome próprio, tomadas por elementos novos: {count}.</translation>
    </message>
    <message>
        <source>{layer}: assets missing without a trace, and not taken for deleted: {count}.</source>
        <translation>{layer}: elementos que faltam sem deixar rasto e não são dados como eliminados: {count}.</translation>
    </message>
    <message>
        <source>{asset_class}: {expected} in the area, {packed} packed. Nothing was written.</source>
        <translation>{asset_class}: na área {expected}, empacotados {packed}. Nada foi escrito.</translation>
    </message>
    <message>
        <source>{path} was copied in part, or is damaged.</source>
        <translation>{path} foi copiado em parte ou está danificado.</translation>
    </message>
    <message>
        <source>there is no room left on the disk, or in the quota</source>
        <translation>já não há espaço no disco ou na quota</translation>
    </message>
    <message>
        <source>this user may not do that there</source>
        <translation>este utilizador não tem permissão nesse local</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>não existe</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>é uma pasta</translation>
    </message>
    <message>
        <source>a file stands where its folder should be</source>
        <translation>há um ficheiro onde devia estar a sua pasta</translation>
    </message>
    <message>
        <source>something else of this name is there</source>
        <translation>já existe outra coisa com este nome</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>o nome é demasiado longo</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>o disco é só de leitura</translation>
    </message>
    <message>
        <source>the disk or share does not answer as it should</source>
        <translation>o disco ou a pasta partilhada não responde como devia</translation>
    </message>
    <message>
        <source>A photo cannot be used</source>
        <translation>Não é possível usar uma fotografia</translation>
    </message>
    <message>
        <source>The process that writes it ended before its work was done.</source>
        <translation>O processo que a escreve terminou antes de acabar o trabalho.</translation>
    </message>
    <message>
        <source>{path} could not be read or written as it should be.</source>
        <translation>{path} não pôde ser lido ou escrito como devia.</translation>
    </message>
    <message>
        <source>parts of it cannot be read</source>
        <translation>há partes que não podem ser lidas</translation>
    </message>
    <message>
        <source>a comma or a closing brace is missing</source>
        <translation>falta uma vírgula ou uma chaveta a fechar</translation>
    </message>
    <message>
        <source>a comma or a closing bracket is missing</source>
        <translation>falta uma vírgula ou um parêntese reto a fechar</translation>
    </message>
    <message>
        <source>a colon stands where none may be; a text that has one goes in quotes</source>
        <translation>há dois pontos onde não pode haver; um texto que os tenha vai entre aspas</translation>
    </message>
    <message>
        <source>a colon is missing</source>
        <translation>faltam os dois pontos</translation>
    </message>
    <message>
        <source>a quote is opened and never closed</source>
        <translation>há aspas abertas que não se fecham</translation>
    </message>
    <message>
        <source>a backslash within quotes means nothing there</source>
        <translation>uma barra invertida entre aspas não significa nada aí</translation>
    </message>
    <message>
        <source>a “-” stands where no list can begin</source>
        <translation>há um «-» onde não pode começar uma lista</translation>
    </message>
    <message>
        <source>a tab, or a sign such as @ or %, stands where a text should begin</source>
        <translation>há uma tabulação, ou um sinal como @ ou %, onde devia começar um texto</translation>
    </message>
    <message>
        <source>a sign such as *, &amp; or ! begins a text, and means something else there</source>
        <translation>um sinal como *, &amp; ou ! começa um texto, e aí significa outra coisa</translation>
    </message>
    <message>
        <source>there are characters in it that are no text</source>
        <translation>contém caracteres que não são texto</translation>
    </message>
    <message>
        <source>something follows where a text has ended</source>
        <translation>há algo a seguir onde um texto já terminou</translation>
    </message>
    <message>
        <source>its indentation, or a sign in it, does not fit the lines before</source>
        <translation>a indentação, ou algum sinal, não condiz com as linhas anteriores</translation>
    </message>
    <message>
        <source>Choose mine or theirs in the tab Conflicts, then push again.</source>
        <translation>Escolha o seu ou o alheio no separador Conflitos e envie de novo.</translation>
    </message>
    <message>
        <source>Details says for each why, and what to do.</source>
        <translation>Em Detalhes está o porquê de cada um e o que fazer.</translation>
    </message>
</context>
</TS>

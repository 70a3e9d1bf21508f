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
        <translation>Recibir de la plataforma</translation>
    </message>
    <message>
        <source>Assets that came or changed</source>
        <translation>Elementos nuevos o modificados</translation>
    </message>
    <message>
        <source>Assets that were deleted on the platform</source>
        <translation>Elementos eliminados en la plataforma</translation>
    </message>
    <message>
        <source>Assets that wait for a decision</source>
        <translation>Elementos que esperan una decisión</translation>
    </message>
    <message>
        <source>What could not be taken</source>
        <translation>Lo que no se ha podido recibir</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Sensores</translation>
    </message>
    <message>
        <source>Codes of municipalities, separated by commas (all when empty)</source>
        <translation>Códigos de municipio, separados por comas (todos si se deja vacío)</translation>
    </message>
    <message>
        <source>Ask for everything, not only for what changed</source>
        <translation>Pedirlo todo, no solo lo que ha cambiado</translation>
    </message>
    <message>
        <source>{name}: {pulled} came or changed, {deleted} deleted, {conflicts} in conflict</source>
        <translation>{name}: {pulled} nuevos o modificados, {deleted} eliminados, {conflicts} en conflicto</translation>
    </message>
    <message>
        <source>Push to the platform</source>
        <translation>Enviar a la plataforma</translation>
    </message>
    <message>
        <source>Assets that the platform took</source>
        <translation>Elementos que la plataforma ha aceptado</translation>
    </message>
    <message>
        <source>Assets read again and found as sent</source>
        <translation>Elementos que, al volver a leerlos, coinciden con lo enviado</translation>
    </message>
    <message>
        <source>Assets that could not be sent</source>
        <translation>Elementos que no se han podido enviar</translation>
    </message>
    <message>
        <source>Dry run: list the requests, send nothing</source>
        <translation>Simulación: enumerar las peticiones, sin enviar nada</translation>
    </message>
    <message>
        <source>Requests, as JSON</source>
        <translation>Peticiones, en JSON</translation>
    </message>
    <message>
        <source>Status of a working copy</source>
        <translation>Estado de una copia de trabajo</translation>
    </message>
    <message>
        <source>Counts the assets, what is unsent and what waits for a decision. Asks no platform.</source>
        <translation>Cuenta los elementos, lo que falta por enviar y lo que espera una decisión. No consulta ninguna plataforma.</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>Assets with something unsent</source>
        <translation>Elementos con algo sin enviar</translation>
    </message>
    <message>
        <source>Territory files (*.yaml *.yml)</source>
        <translation>Archivos de territorio (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Territory file</source>
        <translation>Archivo del territorio</translation>
    </message>
    <message>
        <source>Working copies (*.gpkg)</source>
        <translation>Copias de trabajo (*.gpkg)</translation>
    </message>
    <message>
        <source>Working copy (made where it is missing)</source>
        <translation>Copia de trabajo (se crea si no existe)</translation>
    </message>
    <message>
        <source>its geometry is not whole</source>
        <translation>su geometría no está completa</translation>
    </message>
    <message>
        <source>a point is expected, and another geometry stands there</source>
        <translation>se espera un punto y hay otra geometría</translation>
    </message>
    <message>
        <source>its coordinates lie outside the world</source>
        <translation>sus coordenadas quedan fuera del mundo</translation>
    </message>
    <message>
        <source>the number is too large to be kept</source>
        <translation>el número es demasiado grande para guardarlo</translation>
    </message>
    <message>
        <source>the text holds broken characters</source>
        <translation>el texto contiene caracteres dañados</translation>
    </message>
    <message>
        <source>One asset cannot go on</source>
        <translation>Un elemento no puede continuar</translation>
    </message>
    <message>
        <source>Asset {uid}: {problem}</source>
        <translation>Elemento {uid}: {problem}</translation>
    </message>
    <message>
        <source>Look at it in the list of changes; the other assets are not affected.</source>
        <translation>Revíselo en la lista de cambios; los demás elementos no se ven afectados.</translation>
    </message>
    <message>
        <source>An asset is in no municipality</source>
        <translation>Un elemento no está en ningún municipio</translation>
    </message>
    <message>
        <source>Move it, or choose its municipality in its form; then push again.</source>
        <translation>Muévalo o elija su municipio en el formulario; después, envíe de nuevo.</translation>
    </message>
    <message>
        <source>The municipality has no place on the platform</source>
        <translation>El municipio no tiene sitio en la plataforma</translation>
    </message>
    <message>
        <source>An asset cannot move to another municipality</source>
        <translation>Un elemento no puede pasar a otro municipio</translation>
    </message>
    <message>
        <source>The platform did not keep what was sent</source>
        <translation>La plataforma no ha conservado lo enviado</translation>
    </message>
    <message>
        <source>Read again, {attributes} differs from what was sent.</source>
        <translation>Al volver a leerlo, {attributes} difiere de lo enviado.</translation>
    </message>
    <message>
        <source>The place of an asset cannot be kept</source>
        <translation>No se puede guardar la posición de un elemento</translation>
    </message>
    <message>
        <source>{uid}: {problem}.</source>
        <translation>{uid}: {problem}.</translation>
    </message>
    <message>
        <source>Have its place corrected where it came from; all other assets were taken.</source>
        <translation>Pida que se corrija la posición en su origen; todos los demás elementos se han recibido.</translation>
    </message>
    <message>
        <source>A value of an asset cannot be kept</source>
        <translation>No se puede guardar un valor de un elemento</translation>
    </message>
    <message>
        <source>{uid}, “{attribute}”: {problem}.</source>
        <translation>{uid}, «{attribute}»: {problem}.</translation>
    </message>
    <message>
        <source>Have the value corrected where it came from; all other assets were taken.</source>
        <translation>Pida que se corrija el valor en su origen; todos los demás elementos se han recibido.</translation>
    </message>
    <message>
        <source>the platform</source>
        <translation>la plataforma</translation>
    </message>
    <message>
        <source>the name lacks the language “{subject}”</source>
        <translation>al nombre le falta el idioma «{subject}»</translation>
    </message>
    <message>
        <source>the entry “{subject}” is missing</source>
        <translation>falta la entrada «{subject}»</translation>
    </message>
    <message>
        <source>“{subject}” has no code list, so it cannot be the status</source>
        <translation>«{subject}» no tiene lista de códigos, así que no puede ser el estado</translation>
    </message>
    <message>
        <source>the file does not hold “key: value” lines</source>
        <translation>el archivo no contiene líneas «clave: valor»</translation>
    </message>
    <message>
        <source>“{subject}” cannot be the name of a table or column</source>
        <translation>«{subject}» no puede ser el nombre de una tabla o columna</translation>
    </message>
    <message>
        <source>this is not YAML: {subject}</source>
        <translation>esto no es YAML: {subject}</translation>
    </message>
    <message>
        <source>the range “{subject}” ends before it begins</source>
        <translation>el intervalo «{subject}» termina antes de empezar</translation>
    </message>
    <message>
        <source>the code “{subject}” stands there twice</source>
        <translation>el código «{subject}» está dos veces</translation>
    </message>
    <message>
        <source>the key “{subject}” stands there twice</source>
        <translation>la clave «{subject}» está dos veces</translation>
    </message>
    <message>
        <source>two attributes go to the platform's “{subject}”</source>
        <translation>dos atributos van al mismo «{subject}» de la plataforma</translation>
    </message>
    <message>
        <source>“{subject}” is a column of the working copy itself</source>
        <translation>«{subject}» es una columna de la propia copia de trabajo</translation>
    </message>
    <message>
        <source>the platform's type “{subject}” belongs to {known} already</source>
        <translation>el tipo «{subject}» de la plataforma ya pertenece a {known}</translation>
    </message>
    <message>
        <source>there is no attribute “{subject}”</source>
        <translation>no existe el atributo «{subject}»</translation>
    </message>
    <message>
        <source>there is no asset class “{subject}”</source>
        <translation>no existe la clase de elementos «{subject}»</translation>
    </message>
    <message>
        <source>there is no code list “{subject}”</source>
        <translation>no existe la lista de códigos «{subject}»</translation>
    </message>
    <message>
        <source>common.yaml has no attribute “{subject}”</source>
        <translation>common.yaml no tiene el atributo «{subject}»</translation>
    </message>
    <message>
        <source>the entry “{subject}” is not known</source>
        <translation>no se conoce la entrada «{subject}»</translation>
    </message>
    <message>
        <source>there is no tab “{subject}”</source>
        <translation>no existe la pestaña «{subject}»</translation>
    </message>
    <message>
        <source>the value “{subject}” is not known</source>
        <translation>no se conoce el valor «{subject}»</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>no se puede leer el archivo</translation>
    </message>
    <message>
        <source>“{subject}” is of the wrong kind</source>
        <translation>«{subject}» no es del tipo correcto</translation>
    </message>
    <message>
        <source>the scale is zero</source>
        <translation>la escala es cero</translation>
    </message>
    <message>
        <source>Add “{subject}”.</source>
        <translation>Añada «{subject}».</translation>
    </message>
    <message>
        <source>Add a line for each of en, es, pt and ca.</source>
        <translation>Añada una línea para cada idioma: en, es, pt y ca.</translation>
    </message>
    <message>
        <source>Check that the file is where the territory says, and may be read.</source>
        <translation>Compruebe que el archivo está donde dice el territorio y que se puede leer.</translation>
    </message>
    <message>
        <source>Choose another name than “{subject}”.</source>
        <translation>Elija un nombre distinto de «{subject}».</translation>
    </message>
    <message>
        <source>Look at this line and the one before: colons, quotes, indentation.</source>
        <translation>Revise esta línea y la anterior: dos puntos, comillas, sangría.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Quite uno de los dos.</translation>
    </message>
    <message>
        <source>Use one of: {known}.</source>
        <translation>Use uno de estos valores: {known}.</translation>
    </message>
    <message>
        <source>Write a list: [one, two].</source>
        <translation>Escriba una lista: [uno, dos].</translation>
    </message>
    <message>
        <source>Write a list whose items are “key: value” lines.</source>
        <translation>Escriba una lista formada por líneas «clave: valor».</translation>
    </message>
    <message>
        <source>Write “key: value” lines.</source>
        <translation>Escriba líneas «clave: valor».</translation>
    </message>
    <message>
        <source>Write a number other than zero, with a point for decimals.</source>
        <translation>Escriba un número distinto de cero, con punto decimal.</translation>
    </message>
    <message>
        <source>Write two numbers, the smaller first: [0, 60].</source>
        <translation>Escriba dos números, primero el menor: [0, 60].</translation>
    </message>
    <message>
        <source>Write lower-case letters, digits and _: water_point.</source>
        <translation>Escriba letras minúsculas, cifras y _: punto_agua.</translation>
    </message>
    <message>
        <source>Write a text.</source>
        <translation>Escriba un texto.</translation>
    </message>
    <message>
        <source>it holds no polygons with a field “{found}”</source>
        <translation>no contiene polígonos con un campo «{found}»</translation>
    </message>
    <message>
        <source>“{found}” is not among what {where} may say</source>
        <translation>«{found}» no está entre lo que admite {where}</translation>
    </message>
    <message>
        <source>the municipality&apos;s code {found} stands there as a number</source>
        <translation>el código de municipio {found} está escrito como número</translation>
    </message>
    <message>
        <source>“{found}” is not a coordinate reference system</source>
        <translation>«{found}» no es un sistema de referencia de coordenadas</translation>
    </message>
    <message>
        <source>the territory's format is “{found}”</source>
        <translation>el formato del territorio es «{found}»</translation>
    </message>
    <message>
        <source>“{found}” cannot be the key of a connection</source>
        <translation>«{found}» no puede ser la clave de una conexión</translation>
    </message>
    <message>
        <source>the kind of platform “{found}” is not known</source>
        <translation>no se conoce el tipo de plataforma «{found}»</translation>
    </message>
    <message>
        <source>{where} should hold “key: value” lines</source>
        <translation>{where} debería contener líneas «clave: valor»</translation>
    </message>
    <message>
        <source>the folder {found} is not there</source>
        <translation>la carpeta {found} no existe</translation>
    </message>
    <message>
        <source>a secret stands in the file, under {where}</source>
        <translation>el archivo contiene un secreto, en {where}</translation>
    </message>
    <message>
        <source>{where} should be a list</source>
        <translation>{where} debería ser una lista</translation>
    </message>
    <message>
        <source>{where} is missing or is not a text</source>
        <translation>{where} falta o no es un texto</translation>
    </message>
    <message>
        <source>“{found}” stands there twice</source>
        <translation>«{found}» está dos veces</translation>
    </message>
    <message>
        <source>the entry {where} is not known</source>
        <translation>no se conoce la entrada {where}</translation>
    </message>
    <message>
        <source>the file cannot be read: {found}</source>
        <translation>no se puede leer el archivo: {found}</translation>
    </message>
    <message>
        <source>“{found}” is not an address</source>
        <translation>«{found}» no es una dirección</translation>
    </message>
    <message>
        <source>this is not YAML: {found}</source>
        <translation>esto no es YAML: {found}</translation>
    </message>
    <message>
        <source>Name a file with the boundaries, and its field with the codes.</source>
        <translation>Indique un archivo con los límites y su campo con los códigos.</translation>
    </message>
    <message>
        <source>Use one of: {allowed}.</source>
        <translation>Use uno de estos valores: {allowed}.</translation>
    </message>
    <message>
        <source>Put the code in quotes, so that a zero in front is kept: &apos;06015&apos;.</source>
        <translation>Ponga el código entre comillas, para conservar el cero inicial: '06015'.</translation>
    </message>
    <message>
        <source>Write it as {allowed}.</source>
        <translation>Escríbalo así: {allowed}.</translation>
    </message>
    <message>
        <source>This version reads format {allowed}; begin the file with “territory: {allowed}”.</source>
        <translation>Esta versión lee el formato {allowed}; empiece el archivo con «territory: {allowed}».</translation>
    </message>
    <message>
        <source>Use letters, digits, _ and - only.</source>
        <translation>Use solo letras, cifras, _ y -.</translation>
    </message>
    <message>
        <source>Make the folder, or choose another place.</source>
        <translation>Cree la carpeta o elija otro sitio.</translation>
    </message>
    <message>
        <source>Take it out, and enter it in the territory&apos;s connection: QGIS keeps it encrypted.</source>
        <translation>Quítelo e introdúzcalo en la conexión del territorio: QGIS lo guarda cifrado.</translation>
    </message>
    <message>
        <source>Write one line per item, each beginning with “- ”.</source>
        <translation>Escriba una línea por valor, cada una con «- » al principio.</translation>
    </message>
    <message>
        <source>Write a text there, in quotes where it looks like a number.</source>
        <translation>Escriba ahí un texto, entre comillas si parece un número.</translation>
    </message>
    <message>
        <source>Remove it, or use one of: {allowed}.</source>
        <translation>Quítela o use una de estas: {allowed}.</translation>
    </message>
    <message>
        <source>Check that the file is there, may be read, and is UTF-8 text.</source>
        <translation>Compruebe que el archivo existe, se puede leer y es texto UTF-8.</translation>
    </message>
    <message>
        <source>Write it as {allowed}, without user or password.</source>
        <translation>Escríbala así: {allowed}, sin usuario ni contraseña.</translation>
    </message>
    <message>
        <source>{file}, line {line}:</source>
        <translation>{file}, línea {line}:</translation>
    </message>
    <message>
        <source>something in it is not as it should be ({problem})</source>
        <translation>contiene algo que no es como debería ({problem})</translation>
    </message>
    <message>
        <source>Compare it with the description in docs/territory-file.md.</source>
        <translation>Compárelo con la descripción de docs/territory-file.md.</translation>
    </message>
    <message>
        <source>A file of the catalog is broken</source>
        <translation>Un archivo del catálogo tiene un error</translation>
    </message>
    <message>
        <source>The territory&apos;s file cannot be used</source>
        <translation>No se puede usar el archivo del territorio</translation>
    </message>
    <message>
        <source>{host} could not do this</source>
        <translation>No ha sido posible hacerlo en {host}</translation>
    </message>
    <message>
        <source>The platform answered in a way that stops the work.</source>
        <translation>La respuesta de la plataforma impide continuar.</translation>
    </message>
    <message>
        <source>Try again; if it stays, copy the details for the platform&apos;s operator.</source>
        <translation>Inténtelo de nuevo; si persiste, copie los detalles para quien opera la plataforma.</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>No se puede acceder a {host}</translation>
    </message>
    <message>
        <source>Nothing answers at this address.</source>
        <translation>Nadie responde en esta dirección.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted</source>
        <translation>El certificado de {host} no es de confianza</translation>
    </message>
    <message>
        <source>The connection would not be safe, so nothing was sent.</source>
        <translation>La conexión no sería segura, así que no se ha enviado nada.</translation>
    </message>
    <message>
        <source>{host} does not answer in time</source>
        <translation>No ha llegado a tiempo la respuesta de {host}</translation>
    </message>
    <message>
        <source>No answer came within {seconds} seconds.</source>
        <translation>No ha habido respuesta en {seconds} segundos.</translation>
    </message>
    <message>
        <source>The answer of {host} was cut off</source>
        <translation>La respuesta de {host} se ha cortado</translation>
    </message>
    <message>
        <source>The connection ended in the middle of an answer; nothing of it was used.</source>
        <translation>La conexión ha terminado en mitad de una respuesta; no se ha usado nada de ella.</translation>
    </message>
    <message>
        <source>{host} does not accept the credentials</source>
        <translation>Credenciales no aceptadas por {host}</translation>
    </message>
    <message>
        <source>The user, the password or the token is wrong or has expired.</source>
        <translation>El usuario, la contraseña o el token no es correcto o ha caducado.</translation>
    </message>
    <message>
        <source>Open the territory&apos;s connection and enter them again.</source>
        <translation>Abra la conexión del territorio e introduzca allí las credenciales.</translation>
    </message>
    <message>
        <source>{host} does not allow this</source>
        <translation>Permiso denegado por {host}</translation>
    </message>
    <message>
        <source>You are known there, but without the right to do this.</source>
        <translation>El usuario es conocido allí, pero no tiene permiso para hacer esto.</translation>
    </message>
    <message>
        <source>{host} does not have it</source>
        <translation>No está en {host}</translation>
    </message>
    <message>
        <source>What was asked for is not, or no longer, on the platform.</source>
        <translation>Lo que se ha pedido no está en la plataforma, o ya no está.</translation>
    </message>
    <message>
        <source>Check the address, the tenant and the service path; then pull again.</source>
        <translation>Compruebe la dirección, el servicio y la ruta de servicio; después, reciba de nuevo.</translation>
    </message>
    <message>
        <source>The platform already has an asset with this identity</source>
        <translation>La plataforma ya tiene un elemento con esta identidad</translation>
    </message>
    <message>
        <source>What is there differs from what you created.</source>
        <translation>Lo que hay allí difiere de lo creado aquí.</translation>
    </message>
    <message>
        <source>Pull; the difference then waits for you among the conflicts.</source>
        <translation>Reciba los cambios; la diferencia quedará a la espera entre los conflictos.</translation>
    </message>
    <message>
        <source>More than one entity answers to this identity</source>
        <translation>Más de una entidad responde a esta identidad</translation>
    </message>
    <message>
        <source>The platform holds the same identifier several times, so nothing was sent.</source>
        <translation>La plataforma tiene el mismo identificador varias veces, así que no se ha enviado nada.</translation>
    </message>
    <message>
        <source>Ask the platform&apos;s operator to remove the duplicate.</source>
        <translation>Pida a quien opera la plataforma que elimine el duplicado.</translation>
    </message>
    <message>
        <source>The platform refuses what was sent</source>
        <translation>La plataforma rechaza lo enviado</translation>
    </message>
    <message>
        <source>A value or a name is not as the platform wants it.</source>
        <translation>Un valor o un nombre no es como lo quiere la plataforma.</translation>
    </message>
    <message>
        <source>Correct the value and push again; your change is kept meanwhile.</source>
        <translation>Corrija el valor y envíe de nuevo; el cambio se conserva entretanto.</translation>
    </message>
    <message>
        <source>“{attribute}” has characters that the platform refuses</source>
        <translation>«{attribute}» tiene caracteres que la plataforma rechaza</translation>
    </message>
    <message>
        <source>It does not take {characters}; nothing was sent for this asset.</source>
        <translation>No admite {characters}; de este elemento no se ha enviado nada.</translation>
    </message>
    <message>
        <source>The request is larger than {host} takes</source>
        <translation>La petición es mayor de lo que admite {host}</translation>
    </message>
    <message>
        <source>One asset or one group of assets is too large.</source>
        <translation>Un elemento o un grupo de elementos es demasiado grande.</translation>
    </message>
    <message>
        <source>Simplify the geometry or shorten the long texts of the asset, then push again.</source>
        <translation>Simplifique la geometría o acorte los textos largos del elemento y envíe de nuevo.</translation>
    </message>
    <message>
        <source>{host} asks to slow down</source>
        <translation>Peticiones demasiado seguidas para {host}</translation>
    </message>
    <message>
        <source>It gets more requests than it accepts; waiting and asking again did not help.</source>
        <translation>Recibe más peticiones de las que admite; esperar y repetirlas no ha servido.</translation>
    </message>
    <message>
        <source>{host} has a fault of its own</source>
        <translation>Fallo interno en {host}</translation>
    </message>
    <message>
        <source>It answers with the server error {status}, also when asked again.</source>
        <translation>Responde con el error de servidor {status}, también al repetir la petición.</translation>
    </message>
    <message>
        <source>Try again later; if it stays, copy the details for the platform&apos;s operator.</source>
        <translation>Inténtelo más tarde; si persiste, copie los detalles para quien opera la plataforma.</translation>
    </message>
    <message>
        <source>What answers at {host} is not the platform</source>
        <translation>Lo que responde en {host} no es la plataforma</translation>
    </message>
    <message>
        <source>Open the address in a browser, and check address, port and proxy.</source>
        <translation>Abra la dirección en un navegador y compruebe la dirección, el puerto y el proxy.</translation>
    </message>
    <message>
        <source>{host} sends more than is accepted</source>
        <translation>Respuesta demasiado grande de {host}</translation>
    </message>
    <message>
        <source>{host} points to another address</source>
        <translation>Redirección de {host} a otra dirección</translation>
    </message>
    <message>
        <source>The list kept changing while it was read</source>
        <translation>La lista ha ido cambiando mientras se leía</translation>
    </message>
    <message>
        <source>Pull again when fewer changes are being made there; what did come is kept.</source>
        <translation>Reciba de nuevo cuando haya menos cambios allí; lo que ha llegado se conserva.</translation>
    </message>
    <message>
        <source>The platform lists nothing where assets are known</source>
        <translation>La lista de la plataforma está vacía donde antes había elementos</translation>
    </message>
    <message>
        <source>No encrypted connection could be agreed upon.</source>
        <translation>No se ha podido acordar una conexión cifrada.</translation>
    </message>
    <message>
        <source>There is no computer of this name.</source>
        <translation>No hay ningún equipo con este nombre.</translation>
    </message>
    <message>
        <source>This QGIS keeps no user, password or token for it.</source>
        <translation>Este QGIS no guarda usuario, contraseña ni token para esta plataforma.</translation>
    </message>
    <message>
        <source>The identity service gave no token.</source>
        <translation>El servicio de identidad no ha dado ningún token.</translation>
    </message>
    <message>
        <source>No connection could be made.</source>
        <translation>No se ha podido establecer la conexión.</translation>
    </message>
    <message>
        <source>The proxy does not let it through.</source>
        <translation>El proxy no deja pasar la conexión.</translation>
    </message>
    <message>
        <source>No way leads there from this network.</source>
        <translation>Desde esta red no hay camino hasta allí.</translation>
    </message>
    <message>
        <source>The token has characters that no header can carry.</source>
        <translation>El token tiene caracteres que no caben en una cabecera.</translation>
    </message>
    <message>
        <source>The address is not written as an address.</source>
        <translation>La dirección no está escrita como una dirección.</translation>
    </message>
    <message>
        <source>Pulling {class}: {town}</source>
        <translation>Recibiendo {class}: {town}</translation>
    </message>
    <message>
        <source>Pulling: {what}</source>
        <translation>Recibiendo: {what}</translation>
    </message>
    <message>
        <source>Pulling</source>
        <translation>Recibiendo</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>Comparing with the platform</source>
        <translation>Comparando con la plataforma</translation>
    </message>
    <message>
        <source>Sending changes:</source>
        <translation>Enviando cambios:</translation>
    </message>
    <message>
        <source>Reading again what was sent:</source>
        <translation>Volviendo a leer lo enviado:</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Looking for what was deleted on the platform</source>
        <translation>Buscando lo eliminado en la plataforma</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Terminando</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
    <message>
        <source>The plugin does not know what this is</source>
        <translation>El complemento no sabe qué es esto</translation>
    </message>
    <message>
        <source>Something happened that nobody foresaw. What was done before it is kept.</source>
        <translation>Ha ocurrido algo que nadie había previsto. Lo hecho antes se conserva.</translation>
    </message>
    <message>
        <source>Copy the details and send them to those who look after the plugin.</source>
        <translation>Copie los detalles y envíelos a quien mantiene el complemento.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>It was stopped on request; what was done until then is whole and kept.</source>
        <translation>Se ha detenido a petición; lo hecho hasta entonces está completo y se conserva.</translation>
    </message>
    <message>
        <source>Start it again to go on from there.</source>
        <translation>Inícielo de nuevo para seguir desde ahí.</translation>
    </message>
    <message>
        <source>This QGIS lacks {library}</source>
        <translation>A este QGIS le falta {library}</translation>
    </message>
    <message>
        <source>The Python library {library} is needed for this, and is not installed.</source>
        <translation>Para esto hace falta la biblioteca de Python {library}, que no está instalada.</translation>
    </message>
    <message>
        <source>Writing the working copy ended too early</source>
        <translation>La escritura de la copia de trabajo ha terminado antes de tiempo</translation>
    </message>
    <message>
        <source>Pull again; what was written is whole. If it happens again, look into the log.</source>
        <translation>Reciba de nuevo; lo escrito está completo. Si vuelve a ocurrir, consulte el registro.</translation>
    </message>
    <message>
        <source>The working copy cannot be used</source>
        <translation>No se puede usar la copia de trabajo</translation>
    </message>
    <message>
        <source>Check that the file is there and that no other program is writing to it.</source>
        <translation>Compruebe que el archivo existe y que ningún otro programa está escribiendo en él.</translation>
    </message>
    <message>
        <source>This file is not a working copy</source>
        <translation>Este archivo no es una copia de trabajo</translation>
    </message>
    <message>
        <source>{path} is missing, or was not made by Smart Territory.</source>
        <translation>{path} no existe o no lo ha creado Smart Territory.</translation>
    </message>
    <message>
        <source>Choose another file, or let a pull make a new one in another place.</source>
        <translation>Elija otro archivo, o reciba en otro sitio y se creará uno nuevo.</translation>
    </message>
    <message>
        <source>The working copy was written by a newer version</source>
        <translation>La copia de trabajo es de una versión más reciente</translation>
    </message>
    <message>
        <source>Its format is {found}; this version of the plugin knows formats up to {known}.</source>
        <translation>Su formato es el {found}; esta versión del complemento conoce formatos hasta el {known}.</translation>
    </message>
    <message>
        <source>Update the plugin: Plugins ▸ Manage and Install Plugins.</source>
        <translation>Actualice el complemento: Complementos ▸ Administrar e instalar complementos.</translation>
    </message>
    <message>
        <source>Another program holds the working copy</source>
        <translation>Otro programa tiene ocupada la copia de trabajo</translation>
    </message>
    <message>
        <source>{path} stayed locked while it was waited for.</source>
        <translation>{path} ha seguido bloqueado durante la espera.</translation>
    </message>
    <message>
        <source>The working copy cannot be written</source>
        <translation>No se puede escribir en la copia de trabajo</translation>
    </message>
    <message>
        <source>{path} or its folder is read-only, or not there.</source>
        <translation>{path} o su carpeta es de solo lectura o no existe.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>There is no room left for {path}; the last step was undone, the file is whole.</source>
        <translation>No queda sitio para {path}; se ha deshecho el último paso y el archivo está completo.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The working copy is damaged</source>
        <translation>La copia de trabajo está dañada</translation>
    </message>
    <message>
        <source>There is no platform to send to</source>
        <translation>No hay plataforma a la que enviar</translation>
    </message>
    <message>
        <source>The territory “{territory}” lives in its working copy alone.</source>
        <translation>El territorio «{territory}» existe solo en su copia de trabajo.</translation>
    </message>
    <message>
        <source>Change the territory and give it a platform; your changes wait until then.</source>
        <translation>Modifique el territorio y asígnele una plataforma; los cambios esperan hasta entonces.</translation>
    </message>
    <message>
        <source>IGN base map, grey (Spain)</source>
        <translation>Mapa base del IGN, gris (España)</translation>
    </message>
    <message>
        <source>IGN base map (Spain)</source>
        <translation>Mapa base del IGN (España)</translation>
    </message>
    <message>
        <source>PNOA orthophotos (Spain)</source>
        <translation>Ortofotos del PNOA (España)</translation>
    </message>
    <message>
        <source>Catastro parcels (Spain)</source>
        <translation>Parcelas del Catastro (España)</translation>
    </message>
    <message>
        <source>ICGC topographic, grey (Catalonia)</source>
        <translation>Topográfico del ICGC, gris (Cataluña)</translation>
    </message>
    <message>
        <source>ICGC topographic (Catalonia)</source>
        <translation>Topográfico del ICGC (Cataluña)</translation>
    </message>
    <message>
        <source>ICGC orthophotos (Catalonia)</source>
        <translation>Ortofotos del ICGC (Cataluña)</translation>
    </message>
    <message>
        <source>DGT orthophotos 2018 (Portugal)</source>
        <translation>Ortofotos de la DGT 2018 (Portugal)</translation>
    </message>
    <message>
        <source>DGT satellite orthophotos 2023 (Portugal)</source>
        <translation>Ortofotos de satélite de la DGT 2023 (Portugal)</translation>
    </message>
    <message>
        <source>CAOP municipalities (Portugal)</source>
        <translation>Municipios de la CAOP (Portugal)</translation>
    </message>
    <message>
        <source>Live sensors</source>
        <translation>Sensores en tiempo real</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Municipio</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mide</translation>
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
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Observed at</source>
        <translation>Fecha de observación</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Town boundaries</source>
        <translation>Límites municipales</translation>
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
        <translation>Pendiente de enviar</translation>
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
        <translation>Alarma</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Desactualizado</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Sin datos</translation>
    </message>
    <message>
        <source>Expected between {least} and {most}{unit}</source>
        <translation>Se espera entre {least} y {most}{unit}</translation>
    </message>
    <message>
        <source>Expected {least}{unit} or more</source>
        <translation>Se espera {least}{unit} o más</translation>
    </message>
    <message>
        <source>Expected {most}{unit} or less</source>
        <translation>Se espera {most}{unit} o menos</translation>
    </message>
    <message>
        <source>In conflict: both sides changed it</source>
        <translation>En conflicto: ha cambiado en ambas partes</translation>
    </message>
    <message>
        <source>Changed here, not sent yet</source>
        <translation>Cambiado aquí, aún sin enviar</translation>
    </message>
    <message>
        <source>Of national interest: {grades}</source>
        <translation>De interés nacional: {grades}</translation>
    </message>
    <message>
        <source>Of public interest: {grades}</source>
        <translation>De interés público: {grades}</translation>
    </message>
    <message>
        <source>Of local interest: {grades}</source>
        <translation>De interés local: {grades}</translation>
    </message>
    <message>
        <source>Inventoried or in the town plan: {grades}</source>
        <translation>Inventariado o en el planeamiento municipal: {grades}</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Stale: the last value is old</source>
        <translation>Desactualizado: el último valor es antiguo</translation>
    </message>
    <message>
        <source>No values from the platform yet.</source>
        <translation>Todavía no hay valores de la plataforma.</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventario</translation>
    </message>
    <message>
        <source>Heritage and tourism</source>
        <translation>Patrimonio y turismo</translation>
    </message>
    <message>
        <source>Basemaps</source>
        <translation>Mapas base</translation>
    </message>
    <message>
        <source>The basemap “{name}” does not answer. The map works without it.</source>
        <translation>El mapa base «{name}» no responde. El mapa funciona sin él.</translation>
    </message>
    <message>
        <source>About Smart Territory</source>
        <translation>Acerca de Smart Territory</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;{home}&quot;&gt;Home page&lt;/a&gt; · &lt;a href=&quot;{problems}&quot;&gt;Report a problem&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;{home}&quot;&gt;Página web&lt;/a&gt; · &lt;a href=&quot;{problems}&quot;&gt;Comunicar un problema&lt;/a&gt;</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>Copiar los &amp;detalles</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>View ▸ Panels ▸ Log Messages, tab “{tab}”</source>
        <translation>Ver ▸ Paneles ▸ Mensajes del registro, pestaña «{tab}»</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Territorio</translation>
    </message>
    <message>
        <source>Working copy</source>
        <translation>Copia de trabajo</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Sin alertas</translation>
    </message>
    <message>
        <source>Sensors in warning, in alarm or with a stale reading appear here.</source>
        <translation>Aquí aparecen los sensores en aviso, en alarma o con la lectura desactualizada.</translation>
    </message>
    <message>
        <source>Assets of the territory</source>
        <translation>Elementos del territorio</translation>
    </message>
    <message>
        <source>&amp;Basemap</source>
        <translation>Mapa &amp;base</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Ninguno</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>eliminado</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} más</translation>
    </message>
    <message>
        <source>No town</source>
        <translation>Sin municipio</translation>
    </message>
    <message>
        <source>Also changed on the platform: decide in Conflicts.</source>
        <translation>También ha cambiado en la plataforma: decida en Conflictos.</translation>
    </message>
    <message>
        <source>Revert: back to what the platform said</source>
        <translation>Revertir: volver a lo que decía la plataforma</translation>
    </message>
    <message>
        <source>Zoom to it</source>
        <translation>Acercar el mapa</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Revertir</translation>
    </message>
    <message>
        <source>Revert all…</source>
        <translation>Revertir todo…</translation>
    </message>
    <message>
        <source>Zoom to</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Dry run…</source>
        <translation>Simulación…</translation>
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
        <translation>Edite una capa y guarde los cambios: lo que haya cambiado aparece aquí.</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>This territory has no platform to send to.</source>
        <translation>Este territorio no tiene plataforma a la que enviar.</translation>
    </message>
    <message>
        <source>Shows the exact requests; nothing is sent.</source>
        <translation>Muestra las peticiones exactas; no se envía nada.</translation>
    </message>
    <message>
        <source>Revert the unsent changes of {count} assets?</source>
        <translation>¿Revertir los cambios sin enviar de {count} elementos?</translation>
    </message>
    <message>
        <source>They go back to what the platform said. Assets created here are removed.</source>
        <translation>Vuelven a lo que decía la plataforma. Los elementos creados aquí se eliminan.</translation>
    </message>
    <message>
        <source>Revert {count}</source>
        <translation>Revertir {count}</translation>
    </message>
    <message>
        <source>Push {asset} only</source>
        <translation>Enviar solo {asset}</translation>
    </message>
    <message>
        <source>Unsent changes</source>
        <translation>Cambios sin enviar</translation>
    </message>
    <message>
        <source>Differences of the chosen asset</source>
        <translation>Diferencias del elemento elegido</translation>
    </message>
    <message>
        <source>Shows the asset on the map (Enter)</source>
        <translation>Muestra el elemento en el mapa (Intro)</translation>
    </message>
    <message>
        <source>Back to what the platform said (R)</source>
        <translation>Vuelve a lo que decía la plataforma (R)</translation>
    </message>
    <message>
        <source>{asset}, decided</source>
        <translation>{asset}, decidido</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>Conservar lo propio</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Tomar lo ajeno</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>Sin conflictos</translation>
    </message>
    <message>
        <source>Apply {count}</source>
        <translation>Aplicar {count}</translation>
    </message>
    <message>
        <source>Assets in conflict</source>
        <translation>Elementos en conflicto</translation>
    </message>
    <message>
        <source>Goes to the next undecided asset (Enter)</source>
        <translation>Va al siguiente elemento sin decidir (Intro)</translation>
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
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Opening {file}…</source>
        <translation>Abriendo {file}…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflictos</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Dry run: nothing has been sent</source>
        <translation>Simulación: no se ha enviado nada</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>C&amp;opiar</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>Copiar &amp;todo</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>&amp;Enviar</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>No hay nada que enviar.</translation>
    </message>
    <message>
        <source>Requests: {requests}. Places on the platform: {scopes}.</source>
        <translation>Peticiones: {requests}. Ámbitos en la plataforma: {scopes}.</translation>
    </message>
    <message>
        <source>Requests by town</source>
        <translation>Peticiones por municipio</translation>
    </message>
    <message>
        <source>The chosen request</source>
        <translation>La petición elegida</translation>
    </message>
    <message>
        <source>placed at {position}</source>
        <translation>colocado en {position}</translation>
    </message>
    <message>
        <source>taken off the map</source>
        <translation>quitado del mapa</translation>
    </message>
    <message>
        <source>moved {distance}</source>
        <translation>desplazado {distance}</translation>
    </message>
    <message>
        <source>shape changed</source>
        <translation>forma modificada</translation>
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
        <translation>sincronizado: {when}</translation>
    </message>
    <message>
        <source>This territory has no platform.</source>
        <translation>Este territorio no tiene plataforma.</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sincronizar</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Tiempo real</translation>
    </message>
    <message>
        <source>Pull, then push what is unsent</source>
        <translation>Recibir y, después, enviar lo pendiente</translation>
    </message>
    <message>
        <source>From the platform to the working copy</source>
        <translation>De la plataforma a la copia de trabajo</translation>
    </message>
    <message>
        <source>From the working copy to the platform</source>
        <translation>De la copia de trabajo a la plataforma</translation>
    </message>
    <message>
        <source>Keeps the sensors&apos; readings coming</source>
        <translation>Mantiene al día las lecturas de los sensores</translation>
    </message>
    <message>
        <source>Open a territory…</source>
        <translation>Abrir un territorio…</translation>
    </message>
    <message>
        <source>New territory…</source>
        <translation>Territorio nuevo…</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Abrir la demostración</translation>
    </message>
    <message>
        <source>Opens another territory</source>
        <translation>Abre otro territorio</translation>
    </message>
    <message>
        <source>All towns</source>
        <translation>Todos los municipios</translation>
    </message>
    <message>
        <source>Some towns…</source>
        <translation>Algunos municipios…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar los detalles</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation>hace {age}</translation>
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
        <translation>{count} mes.</translation>
    </message>
    <message>
        <source>{count} y</source>
        <translation>{count} a</translation>
    </message>
    <message>
        <source>Folder for territories</source>
        <translation>Carpeta de los territorios</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>Su &amp;nombre:</translation>
    </message>
    <message>
        <source>Stands beside your changes in the history.</source>
        <translation>Figura junto a sus cambios en el historial.</translation>
    </message>
    <message>
        <source>&amp;Folder for territories:</source>
        <translation>&amp;Carpeta de los territorios:</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>&amp;Basemap of a new territory:</source>
        <translation>Mapa &amp;base de un territorio nuevo:</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plataforma</translation>
    </message>
    <message>
        <source>&amp;Live sensors every:</source>
        <translation>Sensores en &amp;tiempo real cada:</translation>
    </message>
    <message>
        <source>&amp;Wait for an answer up to:</source>
        <translation>&amp;Esperar la respuesta hasta:</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Municipio</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>Changes made here that the platform does not know yet</source>
        <translation>Cambios hechos aquí que la plataforma aún no conoce</translation>
    </message>
    <message>
        <source>Assets changed here and on the platform</source>
        <translation>Elementos cambiados aquí y en la plataforma</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Assets that break a rule or that the platform refused</source>
        <translation>Elementos que incumplen una regla o que la plataforma ha rechazado</translation>
    </message>
    <message>
        <source>Share of the sensors whose last reading is too old</source>
        <translation>Porcentaje de sensores con la última lectura demasiado antigua</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Última sincronización</translation>
    </message>
    <message>
        <source>Towns</source>
        <translation>Municipios</translation>
    </message>
    <message>
        <source>No towns yet</source>
        <translation>Todavía no hay municipios</translation>
    </message>
    <message>
        <source>The territory&apos;s towns appear here once its file names them.</source>
        <translation>Los municipios del territorio aparecen aquí cuando su archivo los nombra.</translation>
    </message>
    <message>
        <source>The towns and their assets appear here once they are pulled.</source>
        <translation>Los municipios y sus elementos aparecen aquí cuando se reciben.</translation>
    </message>
    <message>
        <source>Zoom to {town}</source>
        <translation>Acercar a {town}</translation>
    </message>
    <message>
        <source>Pull {town}</source>
        <translation>Recibir {town}</translation>
    </message>
    <message>
        <source>Reading the working copy…</source>
        <translation>Leyendo la copia de trabajo…</translation>
    </message>
    <message>
        <source>Working: what comes appears here…</source>
        <translation>Trabajando: aquí aparece lo que va llegando…</translation>
    </message>
    <message>
        <source>&amp;Smart Territory</source>
        <translation>&amp;Smart Territory</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>Territory &amp;panel</source>
        <translation>&amp;Panel Territorio</translation>
    </message>
    <message>
        <source>Open the &amp;demo territory</source>
        <translation>Abrir el territorio de &amp;demostración</translation>
    </message>
    <message>
        <source>&amp;New territory…</source>
        <translation>Territorio &amp;nuevo…</translation>
    </message>
    <message>
        <source>&amp;Open territory…</source>
        <translation>&amp;Abrir un territorio…</translation>
    </message>
    <message>
        <source>&amp;Change this territory…</source>
        <translation>&amp;Modificar este territorio…</translation>
    </message>
    <message>
        <source>C&amp;lose the territory</source>
        <translation>&amp;Cerrar el territorio</translation>
    </message>
    <message>
        <source>O&amp;ptions…</source>
        <translation>&amp;Opciones…</translation>
    </message>
    <message>
        <source>&amp;About…</source>
        <translation>Ac&amp;erca de…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ninguno todavía</translation>
    </message>
    <message>
        <source>Open territory</source>
        <translation>Abrir un territorio</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibidos</translation>
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
        <translation>Clase</translation>
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
        <translation>Conflicto</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>Whole platform</source>
        <translation>Toda la plataforma</translation>
    </message>
    <message>
        <source>Scope: {scope}</source>
        <translation>Ámbito: {scope}</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elija</translation>
    </message>
    <message>
        <source>there</source>
        <translation>existe</translation>
    </message>
    <message>
        <source>kept, changed: {attributes}</source>
        <translation>conservado, cambios en: {attributes}</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Propio</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Ajeno</translation>
    </message>
    <message>
        <source>Only what went &amp;wrong</source>
        <translation>Solo lo que ha &amp;fallado</translation>
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
        <translation>El problema elegido, completo</translation>
    </message>
    <message>
        <source>Choose a row to read its problem in full.</source>
        <translation>Elija una fila para leer su problema completo.</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>Copiar la &amp;tabla</translation>
    </message>
    <message>
        <source>Stopped; what had come is kept.</source>
        <translation>Detenido; lo que había llegado se conserva.</translation>
    </message>
    <message>
        <source>Received: {count}.</source>
        <translation>Recibidos: {count}.</translation>
    </message>
    <message>
        <source>Deleted on the platform: {count}.</source>
        <translation>Eliminados en la plataforma: {count}.</translation>
    </message>
    <message>
        <source>Conflicts: {count}.</source>
        <translation>Conflictos: {count}.</translation>
    </message>
    <message>
        <source>Not taken: {count}.</source>
        <translation>No recibidos: {count}.</translation>
    </message>
    <message>
        <source>Nothing new on the platform.</source>
        <translation>Nada nuevo en la plataforma.</translation>
    </message>
    <message>
        <source>Not pulled: {towns}. {cause}</source>
        <translation>Sin recibir: {towns}. {cause}</translation>
    </message>
    <message>
        <source>Stopped; what is unsent is kept.</source>
        <translation>Detenido; lo que falta por enviar se conserva.</translation>
    </message>
    <message>
        <source>Sent: {count}.</source>
        <translation>Enviados: {count}.</translation>
    </message>
    <message>
        <source>Waiting in Conflicts: {count}.</source>
        <translation>A la espera en Conflictos: {count}.</translation>
    </message>
    <message>
        <source>Sent, but reads differently now: {count}.</source>
        <translation>Enviados, pero ahora se leen distintos: {count}.</translation>
    </message>
    <message>
        <source>There was nothing to send.</source>
        <translation>No había nada que enviar.</translation>
    </message>
    <message>
        <source>Could not be sent: {count}. {cause}</source>
        <translation>No se han podido enviar: {count}. {cause}</translation>
    </message>
    <message>
        <source>working copy only</source>
        <translation>solo copia de trabajo</translation>
    </message>
    <message>
        <source>writing to: {town}</source>
        <translation>escribe en: {town}</translation>
    </message>
    <message>
        <source>writing to: no town</source>
        <translation>escribe en: ningún municipio</translation>
    </message>
    <message>
        <source>writing to: {count} towns</source>
        <translation>escribe en: {count} municipios</translation>
    </message>
    <message>
        <source>Changes stay in the working copy: this territory has no platform.</source>
        <translation>Los cambios se quedan en la copia de trabajo: este territorio no tiene plataforma.</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Última lectura</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
    <message>
        <source>Name, kind, town or state</source>
        <translation>Nombre, tipo, municipio o estado</translation>
    </message>
    <message>
        <source>Filter the sensors</source>
        <translation>Filtrar los sensores</translation>
    </message>
    <message>
        <source>No sensors yet</source>
        <translation>Todavía no hay sensores</translation>
    </message>
    <message>
        <source>Sensors and their last readings appear here once they are pulled.</source>
        <translation>Los sensores y sus últimas lecturas aparecen aquí cuando se reciben.</translation>
    </message>
    <message>
        <source>No territory is open</source>
        <translation>No hay ningún territorio abierto</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>Abrir la &amp;demostración</translation>
    </message>
    <message>
        <source>Three fictional towns on a platform of their own; no network is needed</source>
        <translation>Tres municipios ficticios en una plataforma propia; no hace falta red</translation>
    </message>
    <message>
        <source>&amp;New territory</source>
        <translation>Territorio &amp;nuevo</translation>
    </message>
    <message>
        <source>Your towns, with a platform or without one</source>
        <translation>Los municipios propios, con plataforma o sin ella</translation>
    </message>
    <message>
        <source>&amp;Open a territory</source>
        <translation>&amp;Abrir un territorio</translation>
    </message>
    <message>
        <source>From its file, perhaps one that a colleague made</source>
        <translation>Desde su archivo, quizá uno que ha hecho otra persona</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Stop; what is done so far is kept</source>
        <translation>Detener; lo hecho hasta ahora se conserva</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Trabajando…</translation>
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
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>New territory</source>
        <translation>Territorio nuevo</translation>
    </message>
    <message>
        <source>Change territory</source>
        <translation>Modificar el territorio</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>C&amp;rear</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>The file could not be written: {reason}. Choose another folder.</source>
        <translation>No se ha podido escribir el archivo: {reason}. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Pull some towns</source>
        <translation>Recibir algunos municipios</translation>
    </message>
    <message>
        <source>Towns to pull</source>
        <translation>Municipios que recibir</translation>
    </message>
    <message>
        <source>&amp;Pull {count}</source>
        <translation>&amp;Recibir {count}</translation>
    </message>
    <message>
        <source>The asset itself</source>
        <translation>El propio elemento</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
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
        <translation>Contorno</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Trazado</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar la conexión</translation>
    </message>
    <message>
        <source>Nothing is written. You can go on whatever it says, and mend it later.</source>
        <translation>No se escribe nada. Se puede seguir sea cual sea el resultado y corregirlo más tarde.</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Probar la conexión</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Resultado de la prueba</translation>
    </message>
    <message>
        <source>The test could not be made</source>
        <translation>No se ha podido hacer la prueba</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>&amp;Probar de nuevo</translation>
    </message>
    <message>
        <source>Reading works: {total} entities there</source>
        <translation>La lectura funciona: hay {total} entidades</translation>
    </message>
    <message>
        <source>The platform answers</source>
        <translation>La plataforma responde</translation>
    </message>
    <message>
        <source>The platform does not answer</source>
        <translation>La plataforma no responde</translation>
    </message>
    <message>
        <source>Whether the platform answers was not tested</source>
        <translation>No se ha probado si la plataforma responde</translation>
    </message>
    <message>
        <source>The connection is encrypted, and its certificate is trusted</source>
        <translation>La conexión está cifrada y su certificado es de confianza</translation>
    </message>
    <message>
        <source>The connection is not safe</source>
        <translation>La conexión no es segura</translation>
    </message>
    <message>
        <source>The connection is not encrypted (http)</source>
        <translation>La conexión no está cifrada (http)</translation>
    </message>
    <message>
        <source>The platform accepts you</source>
        <translation>La plataforma acepta las credenciales</translation>
    </message>
    <message>
        <source>The platform does not accept you</source>
        <translation>La plataforma no acepta las credenciales</translation>
    </message>
    <message>
        <source>Whether the platform accepts you was not tested</source>
        <translation>No se ha probado si la plataforma acepta las credenciales</translation>
    </message>
    <message>
        <source>The platform lists its entity types</source>
        <translation>La plataforma enumera sus tipos de entidad</translation>
    </message>
    <message>
        <source>The platform does not list its entity types</source>
        <translation>La plataforma no enumera sus tipos de entidad</translation>
    </message>
    <message>
        <source>The entity types were not tested</source>
        <translation>No se han probado los tipos de entidad</translation>
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
        <translation>No se ha probado la lectura</translation>
    </message>
    <message>
        <source>Writing works</source>
        <translation>La escritura funciona</translation>
    </message>
    <message>
        <source>Writing is not allowed</source>
        <translation>No se permite escribir</translation>
    </message>
    <message>
        <source>Whether you may write is known only at the first push</source>
        <translation>Si se puede escribir solo se sabe con el primer envío</translation>
    </message>
    <message>
        <source>None of them is known to the catalog: check tenant and service path.</source>
        <translation>El catálogo no conoce ninguno: compruebe el servicio y la ruta de servicio.</translation>
    </message>
    <message>
        <source>Assets and sensors</source>
        <translation>Elementos y sensores</translation>
    </message>
    <message>
        <source>Only what is chosen is pulled and shown. It can be changed later.</source>
        <translation>Solo se recibe y se muestra lo elegido. Se puede cambiar más tarde.</translation>
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
        <translation>Elija al menos una clase de elementos.</translation>
    </message>
    <message>
        <source>Municipalities from a layer</source>
        <translation>Municipios de una capa</translation>
    </message>
    <message>
        <source>Search by code or name</source>
        <translation>Buscar por código o nombre</translation>
    </message>
    <message>
        <source>Municipalities of the layer</source>
        <translation>Municipios de la capa</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>&amp;Tomar</translation>
    </message>
    <message>
        <source>&amp;Layer:</source>
        <translation>Ca&amp;pa:</translation>
    </message>
    <message>
        <source>Field with the &amp;code:</source>
        <translation>Campo con el có&amp;digo:</translation>
    </message>
    <message>
        <source>Field with the &amp;name:</source>
        <translation>Campo con el &amp;nombre:</translation>
    </message>
    <message>
        <source>This project has no polygon layer. Add one with the municipalities first.</source>
        <translation>Este proyecto no tiene ninguna capa de polígonos. Añada antes una con los municipios.</translation>
    </message>
    <message>
        <source>Choose the field that holds the code, as INE or DGT writes it.</source>
        <translation>Elija el campo que contiene el código, tal como lo escriben el INE o la DGT.</translation>
    </message>
    <message>
        <source>Chosen: {count}</source>
        <translation>Elegidos: {count}</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>Lo que falta todavía</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>Dónde guardarlo</translation>
    </message>
    <message>
        <source>Two files, which you can copy, hand on and back up.</source>
        <translation>Dos archivos, que se pueden copiar, entregar y salvaguardar.</translation>
    </message>
    <message>
        <source>&amp;Territory file:</source>
        <translation>Archivo del &amp;territorio:</translation>
    </message>
    <message>
        <source>What you answered here, without anything secret.</source>
        <translation>Lo respondido aquí, sin nada secreto.</translation>
    </message>
    <message>
        <source>&amp;Working copy:</source>
        <translation>&amp;Copia de trabajo:</translation>
    </message>
    <message>
        <source>The assets, as a GeoPackage. It works offline.</source>
        <translation>Los elementos, en un GeoPackage. Funciona sin conexión.</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Qué va a ocurrir</translation>
    </message>
    <message>
        <source>What will happen:</source>
        <translation>Qué va a ocurrir:</translation>
    </message>
    <message>
        <source>Choose where the territory&apos;s file is kept.</source>
        <translation>Elija dónde guardar el archivo del territorio.</translation>
    </message>
    <message>
        <source>Choose where the working copy is kept.</source>
        <translation>Elija dónde guardar la copia de trabajo.</translation>
    </message>
    <message>
        <source>{file} exists already: choose another name.</source>
        <translation>{file} ya existe: elija otro nombre.</translation>
    </message>
    <message>
        <source>Where the assets of the territory live. Its operator knows these answers.</source>
        <translation>Donde están los elementos del territorio. Quien opera la plataforma conoce estas respuestas.</translation>
    </message>
    <message>
        <source>&amp;On a platform</source>
        <translation>&amp;En una plataforma</translation>
    </message>
    <message>
        <source>&amp;Without a platform: in a file on this computer; a platform may come later</source>
        <translation>Sin &amp;plataforma: en un archivo de este ordenador; puede haber plataforma más adelante</translation>
    </message>
    <message>
        <source>for example: Mancomunidad del Guadiana</source>
        <translation>por ejemplo: Mancomunidad del Guadiana</translation>
    </message>
    <message>
        <source>Name of the &amp;territory:</source>
        <translation>Nombre del &amp;territorio:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>T&amp;ipo:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Dirección:</translation>
    </message>
    <message>
        <source>&amp;Forbidden characters:</source>
        <translation>&amp;Caracteres prohibidos:</translation>
    </message>
    <message>
        <source>Some platforms refuse {signs} in texts. If unsure, leave it.</source>
        <translation>Algunas plataformas rechazan {signs} en los textos. En caso de duda, déjelo así.</translation>
    </message>
    <message>
        <source>Give the territory a name.</source>
        <translation>Ponga un nombre al territorio.</translation>
    </message>
    <message>
        <source>Enter the platform&apos;s address.</source>
        <translation>Introduzca la dirección de la plataforma.</translation>
    </message>
    <message>
        <source>A tenant has up to 50 letters, digits and _.</source>
        <translation>Un servicio tiene hasta 50 letras, cifras y _.</translation>
    </message>
    <message>
        <source>Tell me before sending, and send nothing</source>
        <translation>Avisar antes de enviar y no enviar nada</translation>
    </message>
    <message>
        <source>Send them as unrestricted text</source>
        <translation>Enviarlos como texto sin restricciones</translation>
    </message>
    <message>
        <source>Send them encoded, as %27</source>
        <translation>Enviarlos codificados, como %27</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Autenticación</translation>
    </message>
    <message>
        <source>How the platform knows you.</source>
        <translation>Cómo reconoce la plataforma al usuario.</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation>&amp;Método:</translation>
    </message>
    <message>
        <source>A token is asked for each service path, and renewed when it expires.</source>
        <translation>Se pide un token por cada ruta de servicio y se renueva cuando caduca.</translation>
    </message>
    <message>
        <source>kept by QGIS, unchanged</source>
        <translation>guardado por QGIS, sin cambios</translation>
    </message>
    <message>
        <source>as the tenant</source>
        <translation>igual que el servicio</translation>
    </message>
    <message>
        <source>Enter the address of the identity service, such as https://host:5000.</source>
        <translation>Introduzca la dirección del servicio de identidad, como https://host:5000.</translation>
    </message>
    <message>
        <source>Enter user and password.</source>
        <translation>Introduzca el usuario y la contraseña.</translation>
    </message>
    <message>
        <source>Enter the token.</source>
        <translation>Introduzca el token.</translation>
    </message>
    <message>
        <source>Choose one of QGIS&apos;s configurations, or make one with the green plus.</source>
        <translation>Elija una de las configuraciones de QGIS o cree una con el signo más verde.</translation>
    </message>
    <message>
        <source>QGIS keeps what is secret, encrypted. The territory&apos;s file never holds it.</source>
        <translation>QGIS guarda cifrado lo que es secreto. El archivo del territorio nunca lo contiene.</translation>
    </message>
    <message>
        <source>QGIS's authentication is switched off here; only “None” can be used.</source>
        <translation>La autenticación de QGIS está desactivada aquí; solo se puede usar «Ninguna».</translation>
    </message>
    <message>
        <source>QGIS will ask for its master password when you test or finish.</source>
        <translation>QGIS pedirá su contraseña maestra al probar o al terminar.</translation>
    </message>
    <message>
        <source>None: the platform is open to your network</source>
        <translation>Ninguna: la plataforma está abierta a esta red</translation>
    </message>
    <message>
        <source>A token in a header</source>
        <translation>Un token en una cabecera</translation>
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
        <translation>Una de las configuraciones de autenticación de QGIS</translation>
    </message>
    <message>
        <source>&amp;Header:</source>
        <translation>Ca&amp;becera:</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>&amp;Identity service:</source>
        <translation>Servicio de &amp;identidad:</translation>
    </message>
    <message>
        <source>&amp;Domain:</source>
        <translation>&amp;Dominio:</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Usuario:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Contraseña:</translation>
    </message>
    <message>
        <source>Application&apos;s &amp;id:</source>
        <translation>Identificador de la a&amp;plicación:</translation>
    </message>
    <message>
        <source>Application&apos;s &amp;secret:</source>
        <translation>S&amp;ecreto de la aplicación:</translation>
    </message>
    <message>
        <source>Municipalities: {count} ({names})</source>
        <translation>Municipios: {count} ({names})</translation>
    </message>
    <message>
        <source>Without a boundary: {count}</source>
        <translation>Sin límite: {count}</translation>
    </message>
    <message>
        <source>Classes of assets: {assets}; of sensors: {sensors}</source>
        <translation>Clases de elementos: {assets}; de sensores: {sensors}</translation>
    </message>
    <message>
        <source>Platform: {url}</source>
        <translation>Plataforma: {url}</translation>
    </message>
    <message>
        <source>The secret goes into QGIS&apos;s authentication database.</source>
        <translation>El secreto va a la base de datos de autenticación de QGIS.</translation>
    </message>
    <message>
        <source>The working copy is there already; it is kept as it is.</source>
        <translation>La copia de trabajo ya existe; se conserva tal cual.</translation>
    </message>
    <message>
        <source>The working copy is made empty; the first pull fills it.</source>
        <translation>La copia de trabajo se crea vacía; se llena al recibir por primera vez.</translation>
    </message>
    <message>
        <source>The working copy is made empty, ready for your first asset.</source>
        <translation>La copia de trabajo se crea vacía, lista para el primer elemento.</translation>
    </message>
    <message>
        <source>Nothing is written on the platform until you push.</source>
        <translation>No se escribe nada en la plataforma hasta que se pulsa Enviar.</translation>
    </message>
    <message>
        <source>CRS for distances</source>
        <translation>SRC para distancias</translation>
    </message>
    <message>
        <source>Service path</source>
        <translation>Ruta de servicio</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Municipios</translation>
    </message>
    <message>
        <source>known</source>
        <translation>conocido</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>todavía ninguno</translation>
    </message>
    <message>
        <source>Add at least one municipality.</source>
        <translation>Añada al menos un municipio.</translation>
    </message>
    <message>
        <source>Row {row}: enter the code, as INE or DGT writes it.</source>
        <translation>Fila {row}: introduzca el código, tal como lo escriben el INE o la DGT.</translation>
    </message>
    <message>
        <source>The code {code} stands there twice.</source>
        <translation>El código {code} está dos veces.</translation>
    </message>
    <message>
        <source>{town}: choose a CRS in metres, such as EPSG:25830.</source>
        <translation>{town}: elija un SRC en metros, como EPSG:25830.</translation>
    </message>
    <message>
        <source>{town}: a service path looks like /es/06095.</source>
        <translation>{town}: una ruta de servicio es como /es/06095.</translation>
    </message>
    <message>
        <source>Their codes (INE in Spain, DICO in Portugal) and boundaries.</source>
        <translation>Sus códigos (INE en España, DICO en Portugal) y sus límites.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>Aña&amp;dir</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>From a &amp;layer…</source>
        <translation>De una &amp;capa…</translation>
    </message>
    <message>
        <source>&amp;Official boundaries</source>
        <translation>Límites &amp;oficiales</translation>
    </message>
    <message>
        <source>Service &amp;path:</source>
        <translation>&amp;Ruta de servicio:</translation>
    </message>
    <message>
        <source>A &amp;subtree:</source>
        <translation>Un s&amp;ubárbol:</translation>
    </message>
    <message>
        <source>Rows copied from a spreadsheet: code, name, CRS, service path</source>
        <translation>Filas copiadas de una hoja de cálculo: código, nombre, SRC, ruta de servicio</translation>
    </message>
    <message>
        <source>From IGN/CNIG in Spain and DGT in Portugal; needs a network</source>
        <translation>Del IGN/CNIG en España y de la DGT en Portugal; hace falta red</translation>
    </message>
    <message>
        <source>“/” where all share one; with {code} in it, each municipality has its own.</source>
        <translation>«/» si todos comparten una; con {code}, cada municipio tiene la suya.</translation>
    </message>
    <message>
        <source>All below it is read; new assets go to the path in the table.</source>
        <translation>Se lee todo lo que hay debajo; los elementos nuevos van a la ruta de la tabla.</translation>
    </message>
    <message>
        <source>A subtree looks like /prov/#.</source>
        <translation>Un subárbol es como /prov/#.</translation>
    </message>
    <message>
        <source>A service path looks like /es/{code}: letters, digits, _ and /.</source>
        <translation>Una ruta de servicio es como /es/{code}: letras, cifras, _ y /.</translation>
    </message>
    <message>
        <source>The clipboard holds no codes of municipalities.</source>
        <translation>El portapapeles no contiene códigos de municipio.</translation>
    </message>
    <message>
        <source>Pasted: {count}</source>
        <translation>Pegados: {count}</translation>
    </message>
    <message>
        <source>Asking the official services…</source>
        <translation>Consultando los servicios oficiales…</translation>
    </message>
    <message>
        <source>All boundaries are known.</source>
        <translation>Se conocen todos los límites.</translation>
    </message>
    <message>
        <source>Brings what changed on the platform into the working copy. What is unsent here stays; where both sides changed the same, the asset waits as a conflict. One municipality&apos;s failure does not stop the others.</source>
        <translation>Trae a la copia de trabajo lo que ha cambiado en la plataforma. Lo que aquí está sin enviar se conserva; donde ambas partes han cambiado lo mismo, el elemento espera como conflicto. El fallo de un municipio no detiene a los demás.</translation>
    </message>
    <message>
        <source>Sends what was changed here, and only that. What somebody else changed meanwhile is never overwritten: the asset waits as a conflict. A dry run lists the requests and sends nothing.</source>
        <translation>Envía lo que se ha cambiado aquí, y solo eso. Lo que otra persona haya cambiado entretanto nunca se sobrescribe: el elemento espera como conflicto. Una simulación enumera las peticiones y no envía nada.</translation>
    </message>
    <message>
        <source>{uid} lies outside all boundaries of the territory, and names no municipality itself.</source>
        <translation>{uid} queda fuera de todos los límites del territorio y no indica ningún municipio.</translation>
    </message>
    <message>
        <source>Enter its service path, or a pattern for all, in the territory&apos;s municipalities.</source>
        <translation>Indique su ruta de servicio, o un patrón para todos, en los municipios del territorio.</translation>
    </message>
    <message>
        <source>{uid} is kept on the platform under {was}, and a platform cannot move it to {municipality}.</source>
        <translation>{uid} se guarda en la plataforma bajo {was}, y una plataforma no puede moverlo a {municipality}.</translation>
    </message>
    <message>
        <source>Give it back to {was}; or copy it as a new asset into {municipality} and delete this one.</source>
        <translation>Devuélvalo a {was}; o cópielo como elemento nuevo en {municipality} y elimine este.</translation>
    </message>
    <message>
        <source>Pull to see what is there now. Your change is kept; push again if it is still right.</source>
        <translation>Reciba los cambios para ver qué hay ahora. Su cambio se conserva; envíelo de nuevo si sigue siendo correcto.</translation>
    </message>
    <message>
        <source>Check the network, the address in the territory, and the proxy in QGIS&apos;s network options.</source>
        <translation>Compruebe la red, la dirección en el territorio y el proxy en las opciones de red de QGIS.</translation>
    </message>
    <message>
        <source>Try again in a while, or with fewer municipalities, or allow more time in the options.</source>
        <translation>Inténtelo de nuevo dentro de un rato, o con menos municipios, o conceda más tiempo en las opciones.</translation>
    </message>
    <message>
        <source>Try again; if it happens often, ask whoever looks after the network or the proxy.</source>
        <translation>Inténtelo de nuevo; si ocurre a menudo, consulte a quien se ocupa de la red o del proxy.</translation>
    </message>
    <message>
        <source>Ask the platform&apos;s operator for the permission; check the tenant and the service path.</source>
        <translation>Pida el permiso a quien opera la plataforma; compruebe el servicio y la ruta de servicio.</translation>
    </message>
    <message>
        <source>Write the value without them, or choose in the territory&apos;s connection how such characters are to be sent.</source>
        <translation>Escriba el valor sin ellos, o elija en la conexión del territorio cómo deben enviarse esos caracteres.</translation>
    </message>
    <message>
        <source>Wait a few minutes and try again, with fewer municipalities at once.</source>
        <translation>Espere unos minutos e inténtelo de nuevo, con menos municipios a la vez.</translation>
    </message>
    <message>
        <source>A page came instead of data: from a proxy, a sign-in page or another program.</source>
        <translation>Llegó una página en lugar de datos: de un proxy, de un inicio de sesión o de otro programa.</translation>
    </message>
    <message>
        <source>The answer is larger or deeper than a platform&apos;s answer should be; it was not used.</source>
        <translation>La respuesta es más grande o más profunda de lo que debería; no se ha utilizado.</translation>
    </message>
    <message>
        <source>Check the address; if it is right, ask the platform&apos;s operator what it sends.</source>
        <translation>Compruebe la dirección; si es correcta, pregunte a quien opera la plataforma qué envía.</translation>
    </message>
    <message>
        <source>It was not followed there, so that your credentials stay where they belong: {target}</source>
        <translation>No se ha seguido hasta allí, para que sus credenciales queden donde deben: {target}</translation>
    </message>
    <message>
        <source>If the platform has moved, enter its new address in the territory&apos;s connection.</source>
        <translation>Si la plataforma se ha trasladado, indique su nueva dirección en la conexión del territorio.</translation>
    </message>
    <message>
        <source>Nothing was deleted here. Check the tenant, the service path and your permissions; then pull again.</source>
        <translation>Aquí no se ha eliminado nada. Compruebe el servicio, la ruta de servicio y sus permisos; después, reciba de nuevo.</translation>
    </message>
    <message>
        <source>Install it for QGIS&apos;s Python: python3 -m pip install {library}. Then start QGIS again.</source>
        <translation>Instálela para el Python de QGIS: python3 -m pip install {library}. Después reinicie QGIS.</translation>
    </message>
    <message>
        <source>Save the edits of the layers, close other programs that use the file, and try again.</source>
        <translation>Guarde las ediciones de las capas, cierre otros programas que usen el archivo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Give yourself permission to write there, or keep the working copy in another folder.</source>
        <translation>Consiga permiso de escritura allí, o guarde la copia de trabajo en otra carpeta.</translation>
    </message>
    <message>
        <source>Set a copy of the file aside, restore it from a backup, or pull into a new file; unsent changes live in this one only.</source>
        <translation>Aparte una copia del archivo, restáurelo de una copia de seguridad o reciba en un archivo nuevo; los cambios sin enviar viven solo en este.</translation>
    </message>
    <message>
        <source>The assets and sensors of small municipalities, from their platform onto the map, edited in QGIS and safely back.</source>
        <translation>Los elementos y sensores de los municipios pequeños, de su plataforma al mapa, editados en QGIS y de vuelta con seguridad.</translation>
    </message>
    <message>
        <source>An asset changed here and on the platform waits here until a person decides. Nothing is overwritten.</source>
        <translation>Un elemento que ha cambiado aquí y en la plataforma espera aquí hasta que alguien decida. Nada se sobrescribe.</translation>
    </message>
    <message>
        <source>QGIS did not keep the secret: its master password was not given. Press the button again to go on without it; QGIS&apos;s authentication settings can take it later.</source>
        <translation>QGIS no ha guardado el secreto: no se ha dado su contraseña maestra. Pulse de nuevo el botón para seguir sin él; la configuración de autenticación de QGIS puede recibirlo más tarde.</translation>
    </message>
    <message>
        <source>An address looks like https://platform.example.org:1026, without user or password.</source>
        <translation>Una dirección tiene esta forma: https://platform.example.org:1026, sin usuario ni contraseña.</translation>
    </message>
    <message>
        <source>The platform&apos;s address begins with http: what is secret will travel unencrypted.</source>
        <translation>La dirección de la plataforma empieza por http: lo secreto viajará sin cifrar.</translation>
    </message>
    <message>
        <source>QGIS will ask you to choose a master password when you finish: it unlocks what is kept. Note it down; nobody can restore it.</source>
        <translation>QGIS pedirá elegir una contraseña maestra al terminar: abre lo que se guarda. Anótela; nadie puede recuperarla.</translation>
    </message>
    <message>
        <source>the boundaries “{found}” are not a file in its folder</source>
        <translation>los límites «{found}» no son un archivo de su carpeta</translation>
    </message>
    <message>
        <source>Put the file with the boundaries beside the territory&apos;s file, and write its name there.</source>
        <translation>Ponga el archivo de los límites junto al archivo del territorio y escriba en este su nombre.</translation>
    </message>
    <message>
        <source>The demo platform did not start</source>
        <translation>La plataforma de demostración no ha arrancado</translation>
    </message>
    <message>
        <source>It should answer on this computer within {seconds} s, and did not.</source>
        <translation>Debería responder en este ordenador en {seconds} s y no lo ha hecho.</translation>
    </message>
    <message>
        <source>Close other demonstrations and open it again; a firewall may be in the way.</source>
        <translation>Cierre otras demostraciones y ábrala de nuevo; puede que un cortafuegos lo impida.</translation>
    </message>
    <message>
        <source>its geometry is empty</source>
        <translation>su geometría está vacía</translation>
    </message>
    <message>
        <source>its kind of geometry cannot be kept here</source>
        <translation>su tipo de geometría no se puede guardar aquí</translation>
    </message>
    <message>
        <source>its coordinates are not all numbers</source>
        <translation>no todas sus coordenadas son números</translation>
    </message>
    <message>
        <source>it lies far from its municipality: longitude and latitude seem to be swapped</source>
        <translation>queda lejos de su municipio: la longitud y la latitud parecen intercambiadas</translation>
    </message>
    <message>
        <source>“{found}” cannot be a name on the platform</source>
        <translation>«{found}» no puede ser un nombre en la plataforma</translation>
    </message>
    <message>
        <source>{where} cannot be “{found}”</source>
        <translation>{where} no puede ser «{found}»</translation>
    </message>
    <message>
        <source>“{found}” is no number to multiply with</source>
        <translation>«{found}» no es un número por el que multiplicar</translation>
    </message>
    <message>
        <source>Write it with {allowed}.</source>
        <translation>Escríbalo con {allowed}.</translation>
    </message>
    <message>
        <source>Write a number within {allowed}.</source>
        <translation>Escriba un número entre {allowed}.</translation>
    </message>
    <message>
        <source>“{found}” is no identifier: 1 to 256 letters, digits and signs, without accents, spaces and any of &lt; &gt; &quot; ' = ; ( ) &amp; ? / #.</source>
        <translation>«{found}» no es un identificador: de 1 a 256 letras, cifras y signos, sin acentos, sin espacios y sin ninguno de &lt; &gt; &quot; ' = ; ( ) &amp; ? / #.</translation>
    </message>
    <message>
        <source>Its geometry is not whole.</source>
        <translation>Su geometría no está completa.</translation>
    </message>
    <message>
        <source>{found} is no value that a platform can keep.</source>
        <translation>{found} no es un valor que una plataforma pueda guardar.</translation>
    </message>
    <message>
        <source>The platform keeps this place as {held}, which cannot hold a {shape}.</source>
        <translation>La plataforma guarda este lugar como {held}, que no admite una geometría {shape}.</translation>
    </message>
    <message>
        <source>Its coordinates lie outside the world: {found}.</source>
        <translation>Sus coordenadas quedan fuera del mundo: {found}.</translation>
    </message>
    <message>
        <source>The platform keeps a {held} there, and a point would replace it.</source>
        <translation>La plataforma guarda ahí una geometría {held}, y un punto la sustituiría.</translation>
    </message>
    <message>
        <source>The platform keeps this place as an upright rectangle, and the new outline is none.</source>
        <translation>La plataforma guarda este lugar como un rectángulo sin girar, y el nuevo contorno no lo es.</translation>
    </message>
    <message>
        <source>“{found}” is no service path: / and up to ten levels of letters, digits and _, such as /town/lighting.</source>
        <translation>«{found}» no es una ruta de servicio: / y hasta diez niveles de letras, cifras y _, como /municipio/alumbrado.</translation>
    </message>
    <message>
        <source>“{found}” is no tenant: up to 50 letters, digits and _.</source>
        <translation>«{found}» no es un servicio (Fiware-Service): hasta 50 letras, cifras y _.</translation>
    </message>
    <message>
        <source>“{attribute}” cannot be sent as it is</source>
        <translation>«{attribute}» no se puede enviar tal como está</translation>
    </message>
    <message>
        <source>Nothing was sent for this asset. Correct the value and push again; it is kept here.</source>
        <translation>No se ha enviado nada de este elemento. Corrija el valor y vuelva a enviar; aquí se conserva.</translation>
    </message>
    <message>
        <source>The tenant or the service path cannot be right</source>
        <translation>El servicio o la ruta de servicio no pueden ser correctos</translation>
    </message>
    <message>
        <source>Correct it in the territory&apos;s connection.</source>
        <translation>Corríjalo en la conexión del territorio.</translation>
    </message>
    <message>
        <source>No platform of this kind takes it.</source>
        <translation>Ninguna plataforma de este tipo lo acepta.</translation>
    </message>
    <message>
        <source>Layers with unsaved edits: {layers}. Save or discard them first.</source>
        <translation>Capas con cambios sin guardar: {layers}. Primero hay que guardarlos o descartarlos.</translation>
    </message>
    <message>
        <source>The project&apos;s territory is no longer at {file}. Its layers can be edited; open the territory from its new place to pull and push.</source>
        <translation>El territorio del proyecto ya no está en {file}. Sus capas se pueden editar; para recibir y enviar, abra el territorio desde su nuevo lugar.</translation>
    </message>
    <message>
        <source>Layers hold edits that are not saved</source>
        <translation>Hay capas con ediciones sin guardar</translation>
    </message>
    <message>
        <source>Saving them later would go over what arrives now: {layers}.</source>
        <translation>Guardarlas después pasaría por encima de lo que llega ahora: {layers}.</translation>
    </message>
    <message>
        <source>Save or discard the edits of these layers, then try again.</source>
        <translation>Guarde o descarte las ediciones de estas capas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Exportar el historial</translation>
    </message>
    <message>
        <source>Writes who changed what and when into a table that a spreadsheet opens: a line for each value. Asks no platform.</source>
        <translation>Escribe quién cambió qué y cuándo en una tabla que abre una hoja de cálculo: una línea por cada valor. No pregunta a ninguna plataforma.</translation>
    </message>
    <message>
        <source>Lines written</source>
        <translation>Líneas escritas</translation>
    </message>
    <message>
        <source>Identifiers of assets, separated by commas (all when empty)</source>
        <translation>Identificadores de elementos, separados por comas (todos si se deja vacío)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>History as CSV</source>
        <translation>Historial en CSV</translation>
    </message>
    <message>
        <source>where a number should stand is none, such as NaN or infinity</source>
        <translation>donde debería haber un número no lo hay, por ejemplo NaN o infinito</translation>
    </message>
    <message>
        <source>it is nested more deeply than is accepted</source>
        <translation>está anidado más profundamente de lo que se acepta</translation>
    </message>
    <message>
        <source>it has no id or no type</source>
        <translation>no tiene id o no tiene tipo</translation>
    </message>
    <message>
        <source>This version cannot be restored</source>
        <translation>Esta versión no se puede restaurar</translation>
    </message>
    <message>
        <source>The catalog no longer has what was changed then: {attributes}.</source>
        <translation>El catálogo ya no tiene lo que se cambió entonces: {attributes}.</translation>
    </message>
    <message>
        <source>Choose another version, or bring the attribute back into the catalog.</source>
        <translation>Elija otra versión o devuelva el atributo al catálogo.</translation>
    </message>
    <message>
        <source>The history does not know this version</source>
        <translation>El historial no conoce esta versión</translation>
    </message>
    <message>
        <source>It is not, or no longer, in this working copy: {uid}.</source>
        <translation>No está, o ya no está, en esta copia de trabajo: {uid}.</translation>
    </message>
    <message>
        <source>Look at the asset&apos;s history again and choose a version there.</source>
        <translation>Vuelva a mirar el historial del elemento y elija allí una versión.</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>No se ha podido escribir el archivo</translation>
    </message>
    <message>
        <source>Close programs that have it open, or choose another folder. The disk may be full.</source>
        <translation>Cierre los programas que lo tengan abierto o elija otra carpeta. Puede que el disco esté lleno.</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>Changed on the platform</source>
        <translation>Cambiado en la plataforma</translation>
    </message>
    <message>
        <source>Conflict decided</source>
        <translation>Conflicto resuelto</translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation>Revertido</translation>
    </message>
    <message>
        <source>Version restored</source>
        <translation>Versión restaurada</translation>
    </message>
    <message>
        <source>Push undone</source>
        <translation>Envío deshecho</translation>
    </message>
    <message>
        <source>Field survey</source>
        <translation>Trabajo de campo</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importación</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Before, as kept</source>
        <translation>Antes, tal como se guarda</translation>
    </message>
    <message>
        <source>Now, as kept</source>
        <translation>Ahora, tal como se guarda</translation>
    </message>
    <message>
        <source>Writing the history:</source>
        <translation>Escribiendo el historial:</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>Mostrar el historial</translation>
    </message>
    <message>
        <source>Undo the last push…</source>
        <translation>Deshacer el último envío…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>north</source>
        <translation>al norte</translation>
    </message>
    <message>
        <source>north-east</source>
        <translation>al noreste</translation>
    </message>
    <message>
        <source>east</source>
        <translation>al este</translation>
    </message>
    <message>
        <source>south-east</source>
        <translation>al sureste</translation>
    </message>
    <message>
        <source>south</source>
        <translation>al sur</translation>
    </message>
    <message>
        <source>south-west</source>
        <translation>al suroeste</translation>
    </message>
    <message>
        <source>west</source>
        <translation>al oeste</translation>
    </message>
    <message>
        <source>north-west</source>
        <translation>al noroeste</translation>
    </message>
    <message>
        <source>This asset…</source>
        <translation>Este elemento…</translation>
    </message>
    <message>
        <source>What is selected on the map ({count})…</source>
        <translation>Lo seleccionado en el mapa ({count})…</translation>
    </message>
    <message>
        <source>Everything…</source>
        <translation>Todo…</translation>
    </message>
    <message>
        <source>history {territory} {day}.csv</source>
        <translation>historial {territory} {day}.csv</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>Todavía no hay historial</translation>
    </message>
    <message>
        <source>What is received, sent, decided and undone from here appears here, action by action.</source>
        <translation>Lo que desde aquí se recibe, envía, decide y deshace aparece aquí, acción por acción.</translation>
    </message>
    <message>
        <source>Nothing is recorded of this asset</source>
        <translation>De este elemento no hay nada anotado</translation>
    </message>
    <message>
        <source>It is as it first came. What changes from now on appears here.</source>
        <translation>Está como llegó por primera vez. Lo que cambie desde ahora aparece aquí.</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Todas las acciones</translation>
    </message>
    <message>
        <source>Restore as it was after this…</source>
        <translation>Restaurar como quedó después de esto…</translation>
    </message>
    <message>
        <source>Restore as it was before this…</source>
        <translation>Restaurar como estaba antes de esto…</translation>
    </message>
    <message>
        <source>It is as it was before already.</source>
        <translation>Ya está como antes.</translation>
    </message>
    <message>
        <source>Changed since: {expected} → {found}</source>
        <translation>Cambiado después: {expected} → {found}</translation>
    </message>
    <message>
        <source>Deleted since.</source>
        <translation>Eliminado después.</translation>
    </message>
    <message>
        <source>An asset of this name is there again.</source>
        <translation>Vuelve a haber un elemento con este nombre.</translation>
    </message>
    <message>
        <source>It waits in Conflicts: decide there first.</source>
        <translation>Espera en Conflictos: primero hay que decidir allí.</translation>
    </message>
    <message>
        <source>The catalog no longer has it.</source>
        <translation>El catálogo ya no lo tiene.</translation>
    </message>
    <message>
        <source>Only the platform sets it.</source>
        <translation>Solo lo pone la plataforma.</translation>
    </message>
    <message>
        <source>changed there {when}</source>
        <translation>cambiado allí {when}</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>nuevos: {count}</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>cambiados: {count}</translation>
    </message>
    <message>
        <source>{count} deleted</source>
        <translation>eliminados: {count}</translation>
    </message>
    <message>
        <source>There was nothing to put back.</source>
        <translation>No había nada que devolver a su estado.</translation>
    </message>
    <message>
        <source>Put back: {count}. It is an unsent change: push it, or revert it.</source>
        <translation>Devueltos a su estado: {count}. Es un cambio sin enviar: se puede enviar o revertir.</translation>
    </message>
    <message>
        <source>Left as they are: {count}.</source>
        <translation>Se dejan como están: {count}.</translation>
    </message>
    <message>
        <source>History written: {count} lines.</source>
        <translation>Historial escrito, líneas: {count}.</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Mostrar anteriores</translation>
    </message>
    <message>
        <source>Show more assets</source>
        <translation>Mostrar más elementos</translation>
    </message>
    <message>
        <source>Restore this version…</source>
        <translation>Restaurar esta versión…</translation>
    </message>
    <message>
        <source>Undo this push…</source>
        <translation>Deshacer este envío…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>From this asset to the history of everything (Alt+Up)</source>
        <translation>De este elemento al historial de todo (Alt+Arriba)</translation>
    </message>
    <message>
        <source>Which entries are shown</source>
        <translation>Qué entradas se muestran</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>From the platform</source>
        <translation>De la plataforma</translation>
    </message>
    <message>
        <source>Decided, undone</source>
        <translation>Decidido, deshecho</translation>
    </message>
    <message>
        <source>Surveys, imports</source>
        <translation>Campo, importaciones</translation>
    </message>
    <message>
        <source>History, the newest first</source>
        <translation>Historial, lo más reciente primero</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Qué se cambió</translation>
    </message>
    <message>
        <source>Shows what it will do first; it becomes an unsent change (Enter)</source>
        <translation>Primero muestra lo que hará; se convierte en un cambio sin enviar (Intro)</translation>
    </message>
    <message>
        <source>Writes a table that a spreadsheet opens (CSV)</source>
        <translation>Escribe una tabla que abre una hoja de cálculo (CSV)</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
    <message>
        <source>Undo the last push</source>
        <translation>Deshacer el último envío</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Restaurar esta versión</translation>
    </message>
    <message>
        <source>Left as it is:</source>
        <translation>Se deja como está:</translation>
    </message>
    <message>
        <source>&amp;Undo {count}</source>
        <translation>&amp;Deshacer {count}</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurar</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>Qué se hará</translation>
    </message>
    <message>
        <source>What is left as it is</source>
        <translation>Qué se deja como está</translation>
    </message>
    <message>
        <source>Nothing was pushed from this working copy yet.</source>
        <translation>Desde esta copia de trabajo todavía no se ha enviado nada.</translation>
    </message>
    <message>
        <source>The asset is like this already.</source>
        <translation>El elemento ya está así.</translation>
    </message>
    <message>
        <source>Pushed by {who}, {when}. Assets that go back: {count}; left alone: {left}.</source>
        <translation>Enviado por {who}, {when}. Elementos que vuelven atrás: {count}; se dejan: {left}.</translation>
    </message>
    <message>
        <source>The asset as it was: {when}.</source>
        <translation>El elemento tal como estaba: {when}.</translation>
    </message>
    <message>
        <source>It becomes an unsent change: nothing reaches the platform before you push, and it can be reverted.</source>
        <translation>Se convierte en un cambio sin enviar: nada llega a la plataforma antes de enviarlo, y se puede revertir.</translation>
    </message>
    <message>
        <source>is made again</source>
        <translation>se vuelve a crear</translation>
    </message>
    <message>
        <source>is deleted</source>
        <translation>se elimina</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Quedará</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>&amp;Undo the last push…</source>
        <translation>&amp;Deshacer el último envío…</translation>
    </message>
    <message>
        <source>Pulled</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Taking in the survey:</source>
        <translation>Incorporando el trabajo de campo:</translation>
    </message>
    <message>
        <source>it was copied in part</source>
        <translation>se copió a medias</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacía</translation>
    </message>
    <message>
        <source>it is no picture</source>
        <translation>no es una imagen</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>es demasiado grande</translation>
    </message>
    <message>
        <source>The values that it left with were damaged; this computer had kept them.</source>
        <translation>Los valores con los que salió estaban dañados; este equipo los había guardado.</translation>
    </message>
    <message>
        <source>{layer}: the catalog no longer has this class; its edits stay in the survey&apos;s file.</source>
        <translation>{layer}: el catálogo ya no tiene esta clase; sus ediciones se quedan en el archivo del trabajo de campo.</translation>
    </message>
    <message>
        <source>{layer}: columns were deleted ({columns}); what the assets had there stays.</source>
        <translation>{layer}: se eliminaron columnas ({columns}); lo que los elementos tenían en ellas se mantiene.</translation>
    </message>
    <message>
        <source>It was copied while a program had it open: the last edits may be missing. Copy it again.</source>
        <translation>Se copió mientras un programa lo tenía abierto: pueden faltar las últimas ediciones. Cópielo de nuevo.</translation>
    </message>
    <message>
        <source>{layer}: it came back in {crs}, and was transformed to longitude and latitude.</source>
        <translation>{layer}: ha vuelto en {crs} y se ha transformado a longitud y latitud.</translation>
    </message>
    <message>
        <source>An edit had been interrupted; what was not saved there was undone.</source>
        <translation>Una edición se había interrumpido; lo que allí no se guardó se ha deshecho.</translation>
    </message>
    <message>
        <source>{layer}: the layer is missing; its assets stay as they are.</source>
        <translation>{layer}: falta la capa; sus elementos se quedan como están.</translation>
    </message>
    <message>
        <source>{layer}: the layer is called {found} now, and was known by its assets.</source>
        <translation>{layer}: la capa se llama ahora {found} y se ha reconocido por sus elementos.</translation>
    </message>
    <message>
        <source>survey.json is missing; the file itself told enough.</source>
        <translation>Falta survey.json; el propio archivo ha dicho lo suficiente.</translation>
    </message>
    <message>
        <source>It was prepared in an older format ({found}), and was converted.</source>
        <translation>Se preparó en un formato anterior ({found}) y se ha convertido.</translation>
    </message>
    <message>
        <source>{layer}: the places are missing; the former ones were kept.</source>
        <translation>{layer}: faltan las posiciones; se han mantenido las anteriores.</translation>
    </message>
    <message>
        <source>It was prepared from another working copy of this territory.</source>
        <translation>Se preparó a partir de otra copia de trabajo de este territorio.</translation>
    </message>
    <message>
        <source>The photo {file} is named by an asset, and is not there.</source>
        <translation>Un elemento nombra la foto {file}, y no está.</translation>
    </message>
    <message>
        <source>The photo {file} was not taken: {problem}.</source>
        <translation>La foto {file} no se ha tomado: {problem}.</translation>
    </message>
    <message>
        <source>The photo {file} belongs to no asset.</source>
        <translation>La foto {file} no es de ningún elemento.</translation>
    </message>
    <message>
        <source>{layer}: the layer was replaced; its edits were found by comparing all values.</source>
        <translation>{layer}: la capa se sustituyó; sus ediciones se han encontrado comparando todos los valores.</translation>
    </message>
    <message>
        <source>The area is no polygon: {found}</source>
        <translation>La zona no es un polígono: {found}</translation>
    </message>
    <message>
        <source>No class of assets is chosen, or one is not known: {found}</source>
        <translation>No se ha elegido ninguna clase de elementos, o alguna no se conoce: {found}</translation>
    </message>
    <message>
        <source>A field that was chosen is not one of its class: {found}</source>
        <translation>Se ha elegido un campo que no es de su clase: {found}</translation>
    </message>
    <message>
        <source>“{found}” cannot be the name of a folder everywhere.</source>
        <translation>«{found}» no puede ser el nombre de una carpeta en todas partes.</translation>
    </message>
    <message>
        <source>The values that it left with are damaged in {path}, and this computer does not have them.</source>
        <translation>Los valores con los que salió están dañados en {path}, y este equipo no los tiene.</translation>
    </message>
    <message>
        <source>None of its layers can be found in {path}.</source>
        <translation>No se encuentra ninguna de sus capas en {path}.</translation>
    </message>
    <message>
        <source>{path} does not tell which survey it is: survey.json is missing or damaged.</source>
        <translation>{path} no dice qué trabajo de campo es: survey.json falta o está dañado.</translation>
    </message>
    <message>
        <source>There is no GeoPackage of a survey in {path}.</source>
        <translation>En {path} no hay ningún GeoPackage de un trabajo de campo.</translation>
    </message>
    <message>
        <source>In {path}, survey.json and the GeoPackage belong to two different surveys.</source>
        <translation>En {path}, survey.json y el GeoPackage son de dos trabajos de campo distintos.</translation>
    </message>
    <message>
        <source>{member} would grow far beyond its size in the zip.</source>
        <translation>{member} crecería mucho más de lo que ocupa en el zip.</translation>
    </message>
    <message>
        <source>It is not whole: {member} cannot be unpacked.</source>
        <translation>No está entero: no se puede extraer {member}.</translation>
    </message>
    <message>
        <source>{member} is locked with a password.</source>
        <translation>{member} está protegido con una contraseña.</translation>
    </message>
    <message>
        <source>{member} is a link to another place.</source>
        <translation>{member} es un enlace a otro lugar.</translation>
    </message>
    <message>
        <source>{member} has a name that cannot be written everywhere.</source>
        <translation>{member} tiene un nombre que no se puede escribir en todas partes.</translation>
    </message>
    <message>
        <source>{member} would be written outside of its folder.</source>
        <translation>{member} se escribiría fuera de su carpeta.</translation>
    </message>
    <message>
        <source>Unpacked, it would be too large.</source>
        <translation>Una vez extraído sería demasiado grande.</translation>
    </message>
    <message>
        <source>There are too many files in it.</source>
        <translation>Contiene demasiados archivos.</translation>
    </message>
    <message>
        <source>{member} is in it twice.</source>
        <translation>{member} está dos veces.</translation>
    </message>
    <message>
        <source>{path} was altered or damaged since it was written.</source>
        <translation>{path} se ha alterado o dañado desde que se escribió.</translation>
    </message>
    <message>
        <source>{path} is no bundle of changes.</source>
        <translation>{path} no es un paquete de cambios.</translation>
    </message>
    <message>
        <source>{path} is not there.</source>
        <translation>{path} no está.</translation>
    </message>
    <message>
        <source>{path} has not been pushed yet: it holds no answers.</source>
        <translation>{path} aún no se ha enviado: no contiene respuestas.</translation>
    </message>
    <message>
        <source>The field survey cannot be used</source>
        <translation>No se puede usar el trabajo de campo</translation>
    </message>
    <message>
        <source>Check its folder, or prepare it again.</source>
        <translation>Compruebe su carpeta o prepárelo de nuevo.</translation>
    </message>
    <message>
        <source>The field survey cannot be prepared like this</source>
        <translation>El trabajo de campo no se puede preparar así</translation>
    </message>
    <message>
        <source>Choose it otherwise, then prepare the survey again.</source>
        <translation>Elíjalo de otro modo y vuelva a preparar el trabajo de campo.</translation>
    </message>
    <message>
        <source>There is a survey of this name already</source>
        <translation>Ya existe un trabajo de campo con este nombre</translation>
    </message>
    <message>
        <source>{path} is there, and was left as it is.</source>
        <translation>{path} ya está, y se ha dejado como estaba.</translation>
    </message>
    <message>
        <source>Choose another name or another folder.</source>
        <translation>Elija otro nombre u otra carpeta.</translation>
    </message>
    <message>
        <source>Not all assets went into the survey</source>
        <translation>No han entrado todos los elementos en el trabajo de campo</translation>
    </message>
    <message>
        <source>Repair the working copy: its spatial index or its names are damaged.</source>
        <translation>Repare la copia de trabajo: su índice espacial o sus nombres están dañados.</translation>
    </message>
    <message>
        <source>This is not a field survey</source>
        <translation>Esto no es un trabajo de campo</translation>
    </message>
    <message>
        <source>Choose the survey&apos;s whole folder, or a zip of it, as it came from the tablet.</source>
        <translation>Elija la carpeta entera del trabajo de campo, o un zip de ella, tal como salió de la tableta.</translation>
    </message>
    <message>
        <source>The survey&apos;s file is not whole</source>
        <translation>El archivo del trabajo de campo no está entero</translation>
    </message>
    <message>
        <source>Copy it from the tablet once more; what is there is not touched.</source>
        <translation>Cópielo otra vez de la tableta; lo que hay allí no se toca.</translation>
    </message>
    <message>
        <source>The zip is refused</source>
        <translation>Se rechaza el zip</translation>
    </message>
    <message>
        <source>Ask for a zip of the survey&apos;s folder as it is; nothing of this one was taken.</source>
        <translation>Pida un zip de la carpeta del trabajo de campo tal cual; de este no se ha tomado nada.</translation>
    </message>
    <message>
        <source>It belongs to another territory</source>
        <translation>Es de otro territorio</translation>
    </message>
    <message>
        <source>It was prepared for {found}; open here is {expected}.</source>
        <translation>Se preparó para {found}; aquí está abierto {expected}.</translation>
    </message>
    <message>
        <source>Open the territory that it was prepared from, and bring it back there.</source>
        <translation>Abra el territorio con el que se preparó y tráigalo de vuelta allí.</translation>
    </message>
    <message>
        <source>This bundle of changes cannot be used</source>
        <translation>No se puede usar este paquete de cambios</translation>
    </message>
    <message>
        <source>Take the file as it was written, or write a new one; nothing is lost by that.</source>
        <translation>Use el archivo tal como se escribió o escriba uno nuevo; con ello no se pierde nada.</translation>
    </message>
    <message>
        <source>something in it cannot be read ({problem})</source>
        <translation>hay algo en él que no se puede leer ({problem})</translation>
    </message>
    <message>
        <source>the file is no UTF-8 text</source>
        <translation>el archivo no es texto UTF-8</translation>
    </message>
    <message>
        <source>“{subject}” cannot be a former name: something else is, or was, called so</source>
        <translation>«{subject}» no puede ser un nombre anterior: otra cosa se llama, o se llamaba, así</translation>
    </message>
    <message>
        <source>a photo or file is kept here; no attribute of the platform can hold it</source>
        <translation>una foto o un archivo se guarda aquí; ningún atributo de la plataforma puede contenerlo</translation>
    </message>
    <message>
        <source>it is nested more than {subject} levels deep</source>
        <translation>está anidado en más de {subject} niveles</translation>
    </message>
    <message>
        <source>the file is larger than {subject}</source>
        <translation>el archivo ocupa más de {subject}</translation>
    </message>
    <message>
        <source>there is no other code “{subject}” in the list</source>
        <translation>no hay otro código «{subject}» en la lista</translation>
    </message>
    <message>
        <source>Remove “{subject}”.</source>
        <translation>Quite «{subject}».</translation>
    </message>
    <message>
        <source>Save it as UTF-8 text, which any editor can do.</source>
        <translation>Guárdelo como texto UTF-8; cualquier editor puede hacerlo.</translation>
    </message>
    <message>
        <source>Look whether it is the right file; a catalog may be split into several.</source>
        <translation>Compruebe que es el archivo correcto; un catálogo puede repartirse en varios.</translation>
    </message>
    <message>
        <source>it is nested more than {found} levels deep</source>
        <translation>está anidado en más de {found} niveles</translation>
    </message>
    <message>
        <source>the file is larger than {found}</source>
        <translation>el archivo ocupa más de {found}</translation>
    </message>
    <message>
        <source>Look whether it is the right file: a territory&apos;s takes a few pages.</source>
        <translation>Compruebe que es el archivo correcto: el de un territorio ocupa unas pocas páginas.</translation>
    </message>
    <message>
        <source>Decision undone</source>
        <translation>Decisión deshecha</translation>
    </message>
    <message>
        <source>Catalog changed</source>
        <translation>Cambio de catálogo</translation>
    </message>
    <message>
        <source>Code replaced</source>
        <translation>Código sustituido</translation>
    </message>
    <message>
        <source>Photo sent</source>
        <translation>Foto enviada</translation>
    </message>
    <message>
        <source>Deciding conflicts:</source>
        <translation>Resolviendo conflictos:</translation>
    </message>
    <message>
        <source>Sending photos:</source>
        <translation>Enviando fotos:</translation>
    </message>
    <message>
        <source>Checking the working copy</source>
        <translation>Comprobando la copia de trabajo</translation>
    </message>
    <message>
        <source>Repairing the working copy</source>
        <translation>Reparando la copia de trabajo</translation>
    </message>
    <message>
        <source>“{attribute}” wants a number.</source>
        <translation>«{attribute}» pide un número.</translation>
    </message>
    <message>
        <source>“{attribute}” wants a whole number.</source>
        <translation>«{attribute}» pide un número entero.</translation>
    </message>
    <message>
        <source>“{attribute}” may not be below {least}.</source>
        <translation>«{attribute}» no puede ser inferior a {least}.</translation>
    </message>
    <message>
        <source>“{attribute}” may not be above {most}.</source>
        <translation>«{attribute}» no puede ser superior a {most}.</translation>
    </message>
    <message>
        <source>“{attribute}” wants one of the values of its list.</source>
        <translation>«{attribute}» pide uno de los valores de su lista.</translation>
    </message>
    <message>
        <source>“{attribute}” wants a date.</source>
        <translation>«{attribute}» pide una fecha.</translation>
    </message>
    <message>
        <source>“{attribute}” wants yes or no.</source>
        <translation>«{attribute}» pide sí o no.</translation>
    </message>
    <message>
        <source>“{attribute}” may not stay empty.</source>
        <translation>«{attribute}» no puede quedar vacío.</translation>
    </message>
    <message>
        <source>“{attribute}” cannot keep this text.</source>
        <translation>«{attribute}» no puede guardar este texto.</translation>
    </message>
    <message>
        <source>A place cannot be typed; choose one of the two.</source>
        <translation>Una ubicación no se puede escribir; elija una de las dos.</translation>
    </message>
    <message>
        <source>The catalog has no attribute “{attribute}”.</source>
        <translation>El catálogo no tiene ningún atributo «{attribute}».</translation>
    </message>
    <message>
        <source>This value cannot be taken</source>
        <translation>Este valor no se puede aceptar</translation>
    </message>
    <message>
        <source>Type another value, or choose mine or theirs; nothing was changed.</source>
        <translation>Escriba otro valor, o elija el suyo o el de la plataforma; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>the file is not there any more</source>
        <translation>el archivo ya no está</translation>
    </message>
    <message>
        <source>it is neither a picture nor a PDF</source>
        <translation>no es ni una imagen ni un PDF</translation>
    </message>
    <message>
        <source>it is not what it was when it was added</source>
        <translation>ya no es lo que era cuando se añadió</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>{file}: {why}.</source>
        <translation>{file}: {why}.</translation>
    </message>
    <message>
        <source>Choose the photo again, from where it was copied; the asset itself is kept.</source>
        <translation>Elija de nuevo la foto, allí donde se copió; el elemento en sí se conserva.</translation>
    </message>
    <message>
        <source>The store for photos is full</source>
        <translation>El almacén de fotos está lleno</translation>
    </message>
    <message>
        <source>{host} has no room left for another file.</source>
        <translation>En {host} no queda sitio para otro archivo.</translation>
    </message>
    <message>
        <source>Ask its operator for room; the photos wait here and go with the next push.</source>
        <translation>Pida sitio a quien lo gestiona; las fotos esperan aquí y van con el próximo envío.</translation>
    </message>
    <message>
        <source>A photo did not arrive as it was sent</source>
        <translation>Una foto no ha llegado tal como se envió</translation>
    </message>
    <message>
        <source>{url} holds {got} bytes, or others than the {expected} that were sent.</source>
        <translation>{url} contiene {got} bytes, u otros distintos de los {expected} enviados.</translation>
    </message>
    <message>
        <source>Push again. If it stays so, ask the store&apos;s operator to look at this file.</source>
        <translation>Envíe otra vez. Si sigue igual, pida a quien gestiona el almacén que mire este archivo.</translation>
    </message>
    <message>
        <source>a text in it cannot be read</source>
        <translation>contiene un texto que no se puede leer</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>le falta el final</translation>
    </message>
    <message>
        <source>a table or a column is missing ({found})</source>
        <translation>falta una tabla o una columna ({found})</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>El archivo está dañado</translation>
    </message>
    <message>
        <source>A program was interrupted while it wrote</source>
        <translation>Un programa se interrumpió mientras escribía</translation>
    </message>
    <message>
        <source>Edits are not being noted: the file says a pull is under way</source>
        <translation>Las ediciones no se anotan: el archivo dice que se está recibiendo</translation>
    </message>
    <message>
        <source>The file says that an action is under way, and none is</source>
        <translation>El archivo dice que hay una acción en curso, y no la hay</translation>
    </message>
    <message>
        <source>A table is missing</source>
        <translation>Falta una tabla</translation>
    </message>
    <message>
        <source>Columns are missing</source>
        <translation>Faltan columnas</translation>
    </message>
    <message>
        <source>An index is missing: searching is slow</source>
        <translation>Falta un índice: las búsquedas son lentas</translation>
    </message>
    <message>
        <source>Other programs do not see this table</source>
        <translation>Otros programas no ven esta tabla</translation>
    </message>
    <message>
        <source>A table is announced that is not there</source>
        <translation>Se anuncia una tabla que no está</translation>
    </message>
    <message>
        <source>The extent told to other programs is too small</source>
        <translation>La extensión que se dice a otros programas es demasiado pequeña</translation>
    </message>
    <message>
        <source>The spatial index is missing or not kept up</source>
        <translation>Falta el índice espacial o no se actualiza</translation>
    </message>
    <message>
        <source>The map does not find all assets: the spatial index is wrong</source>
        <translation>El mapa no encuentra todos los elementos: el índice espacial está mal</translation>
    </message>
    <message>
        <source>Places that cannot be read</source>
        <translation>Posiciones que no se pueden leer</translation>
    </message>
    <message>
        <source>Edits are not being noted: triggers are missing</source>
        <translation>Las ediciones no se anotan: faltan disparadores</translation>
    </message>
    <message>
        <source>Triggers of another program</source>
        <translation>Disparadores de otro programa</translation>
    </message>
    <message>
        <source>Assets without an identifier</source>
        <translation>Elementos sin identificador</translation>
    </message>
    <message>
        <source>Assets with the same identifier</source>
        <translation>Elementos con el mismo identificador</translation>
    </message>
    <message>
        <source>New assets that were not noted as unsent</source>
        <translation>Elementos nuevos que no se anotaron como pendientes de enviar</translation>
    </message>
    <message>
        <source>Assets of the platform that went missing without being deleted</source>
        <translation>Elementos de la plataforma que faltan sin haberse borrado</translation>
    </message>
    <message>
        <source>Notes of changes to assets that are nowhere</source>
        <translation>Notas de cambios de elementos que no están en ninguna parte</translation>
    </message>
    <message>
        <source>Notes of a push about assets that are not unsent</source>
        <translation>Notas de un envío sobre elementos sin nada por enviar</translation>
    </message>
    <message>
        <source>Conflicts of assets that are nowhere</source>
        <translation>Conflictos de elementos que no están en ninguna parte</translation>
    </message>
    <message>
        <source>Conflicts that no list shows</source>
        <translation>Conflictos que no muestra ninguna lista</translation>
    </message>
    <message>
        <source>Photos whose file is gone</source>
        <translation>Fotos cuyo archivo ya no está</translation>
    </message>
    <message>
        <source>Photos that are not what they were</source>
        <translation>Fotos que ya no son lo que eran</translation>
    </message>
    <message>
        <source>Photos of assets that are gone</source>
        <translation>Fotos de elementos que ya no están</translation>
    </message>
    <message>
        <source>Files among the photos that no asset has</source>
        <translation>Archivos entre las fotos que no son de ningún elemento</translation>
    </message>
    <message>
        <source>Values that the code list has replaced</source>
        <translation>Valores que la lista de códigos ha sustituido</translation>
    </message>
    <message>
        <source>Files left by work that was interrupted</source>
        <translation>Archivos que dejó un trabajo interrumpido</translation>
    </message>
    <message>
        <source>before a pull</source>
        <translation>antes de recibir</translation>
    </message>
    <message>
        <source>before a push</source>
        <translation>antes de enviar</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>a petición</translation>
    </message>
    <message>
        <source>before the catalog changed</source>
        <translation>antes de cambiar el catálogo</translation>
    </message>
    <message>
        <source>before a repair</source>
        <translation>antes de reparar</translation>
    </message>
    <message>
        <source>before restoring another</source>
        <translation>antes de restaurar otra</translation>
    </message>
    <message>
        <source>No backup could be made: {problem}</source>
        <translation>No se ha podido hacer la copia de seguridad: {problem}</translation>
    </message>
    <message>
        <source>Backups of the working copy</source>
        <translation>Copias de seguridad de la copia de trabajo</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Hacer una copia ahora</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Abrir la &amp;carpeta</translation>
    </message>
    <message>
        <source>Reading the backups…</source>
        <translation>Leyendo las copias de seguridad…</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Aún no hay copias de seguridad</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>This file cannot be read any more.</source>
        <translation>Este archivo ya no se puede leer.</translation>
    </message>
    <message>
        <source>Brings back the state of {when}: unsent changes {unsent}, conflicts {conflicts}, assets {assets}. Changes that were sent since are compared with the platform by the next push.</source>
        <translation>Devuelve el estado de {when}: cambios sin enviar {unsent}, conflictos {conflicts}, elementos {assets}. Los cambios enviados desde entonces los compara con la plataforma el próximo envío.</translation>
    </message>
    <message>
        <source>Check and repair the working copy</source>
        <translation>Comprobar y reparar la copia de trabajo</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Reparar</translation>
    </message>
    <message>
        <source>Replace old &amp;codes</source>
        <translation>Sustituir &amp;códigos antiguos</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Comprobar &amp;otra vez</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>Co&amp;piar</translation>
    </message>
    <message>
        <source>Checking the working copy…</source>
        <translation>Comprobando la copia de trabajo…</translation>
    </message>
    <message>
        <source>Repairing the working copy. A backup is made first…</source>
        <translation>Reparando la copia de trabajo. Antes se hace una copia de seguridad…</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The working copy is in order</source>
        <translation>La copia de trabajo está en orden</translation>
    </message>
    <message>
        <source>The file is whole, and all in it belongs together.</source>
        <translation>El archivo está entero, y todo lo que contiene concuerda.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparación</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>The chosen finding in full</source>
        <translation>El hallazgo elegido, completo</translation>
    </message>
    <message>
        <source>✓ repaired</source>
        <translation>✓ reparado</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>posible</translation>
    </message>
    <message>
        <source>only told</source>
        <translation>solo se avisa</translation>
    </message>
    <message>
        <source>Findings: {count}; can be repaired: {mendable}.</source>
        <translation>Hallazgos: {count}; se pueden reparar: {mendable}.</translation>
    </message>
    <message>
        <source>A repair makes a backup first and loses no unsent change.</source>
        <translation>Una reparación hace antes una copia de seguridad y no pierde ningún cambio sin enviar.</translation>
    </message>
    <message>
        <source>{distance} apart</source>
        <translation>a {distance} entre sí</translation>
    </message>
    <message>
        <source>Waiting to be decided again: {count}.</source>
        <translation>Vuelven a esperar una decisión: {count}.</translation>
    </message>
    <message>
        <source>Sent meanwhile, so left as it is: {count}.</source>
        <translation>Enviados entretanto, se dejan como están: {count}.</translation>
    </message>
    <message>
        <source>Waiting already, for they changed it once more: {count}.</source>
        <translation>Ya esperan, porque la plataforma los cambió otra vez: {count}.</translation>
    </message>
    <message>
        <source>Edited since, so left as it is: {count}.</source>
        <translation>Editados después, se dejan como están: {count}.</translation>
    </message>
    <message>
        <source>Decided once more since, so left as it is: {count}.</source>
        <translation>Decididos de nuevo después, se dejan como están: {count}.</translation>
    </message>
    <message>
        <source>There was no decision to undo.</source>
        <translation>No había ninguna decisión que deshacer.</translation>
    </message>
    <message>
        <source>Choose the same for all {count} selected</source>
        <translation>Elegir lo mismo para los {count} seleccionados</translation>
    </message>
    <message>
        <source>{shown} of {total}, decided: {decided}</source>
        <translation>{shown} de {total}, decididos: {decided}</translation>
    </message>
    <message>
        <source>Undo the decision of {when} (assets: {count})</source>
        <translation>Deshacer la decisión de {when} (elementos: {count})</translation>
    </message>
    <message>
        <source>Undo decision</source>
        <translation>Deshacer decisión</translation>
    </message>
    <message>
        <source>Filter: name, town, class, attribute</source>
        <translation>Filtro: nombre, municipio, clase, atributo</translation>
    </message>
    <message>
        <source>What each side says; choose one, or type another value</source>
        <translation>Lo que dice cada lado; se elige uno o se escribe otro valor</translation>
    </message>
    <message>
        <source>Keeps what was done here, for all of the selected assets (M or 2)</source>
        <translation>Conserva lo hecho aquí en todos los elementos seleccionados (M o 2)</translation>
    </message>
    <message>
        <source>Takes what the platform says, for all of the selected assets (T or 3)</source>
        <translation>Toma lo que dice la plataforma en todos los elementos seleccionados (T o 3)</translation>
    </message>
    <message>
        <source>What is chosen in the table is chosen for all selected assets</source>
        <translation>Lo que se elige en la tabla vale para todos los elementos seleccionados</translation>
    </message>
    <message>
        <source>Decides the assets of which every attribute is chosen</source>
        <translation>Decide los elementos que tienen elegidos todos los atributos</translation>
    </message>
    <message>
        <source>Click, B or 1: back to what it was</source>
        <translation>Clic, B o 1: volver a lo que era</translation>
    </message>
    <message>
        <source>Click, M or 2: keeps mine</source>
        <translation>Clic, M o 2: conserva lo propio</translation>
    </message>
    <message>
        <source>Click, T or 3: takes theirs</source>
        <translation>Clic, T o 3: toma lo ajeno</translation>
    </message>
    <message>
        <source>Esc: undecided again</source>
        <translation>Esc: vuelve a quedar sin decidir</translation>
    </message>
    <message>
        <source>F2 or a double click: another value</source>
        <translation>F2 o doble clic: otro valor</translation>
    </message>
    <message>
        <source>&amp;Working copy</source>
        <translation>Copia de &amp;trabajo</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Restaurar una copia de seguridad…</translation>
    </message>
    <message>
        <source>&amp;Check and repair…</source>
        <translation>&amp;Comprobar y reparar…</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… y {count} más</translation>
    </message>
    <message>
        <source>Backed up: {size}, {folder}.</source>
        <translation>Copia de seguridad hecha: {size}, {folder}.</translation>
    </message>
    <message>
        <source>The backup is restored.</source>
        <translation>La copia de seguridad está restaurada.</translation>
    </message>
    <message>
        <source>What was there before is kept as the backup of {when}.</source>
        <translation>Lo que había antes se conserva como copia de seguridad de {when}.</translation>
    </message>
    <message>
        <source>Repaired: {count}.</source>
        <translation>Reparado: {count}.</translation>
    </message>
    <message>
        <source>Left as it is: {count}.</source>
        <translation>Se deja como está: {count}.</translation>
    </message>
    <message>
        <source>Rows brought over from the damaged file: {rows}; lost: at most {lost}.</source>
        <translation>Filas rescatadas del archivo dañado: {rows}; perdidas: como mucho {lost}.</translation>
    </message>
    <message>
        <source>The file as it was: {name}.</source>
        <translation>El archivo tal como estaba: {name}.</translation>
    </message>
    <message>
        <source>The catalog has changed, and the working copy with it: {what}.</source>
        <translation>El catálogo ha cambiado, y con él la copia de trabajo: {what}.</translation>
    </message>
    <message>
        <source>Values that do not fit are kept and stand in the assets&apos; history: {count}.</source>
        <translation>Los valores que no encajan se conservan y constan en el historial de los elementos: {count}.</translation>
    </message>
    <message>
        <source>A backup was made first.</source>
        <translation>Antes se hizo una copia de seguridad.</translation>
    </message>
    <message>
        <source>the class “{old}” is called “{new}” now</source>
        <translation>la clase «{old}» se llama ahora «{new}»</translation>
    </message>
    <message>
        <source>{class}: “{old}” is called “{new}” now</source>
        <translation>{class}: «{old}» se llama ahora «{new}»</translation>
    </message>
    <message>
        <source>{class}: “{attribute}” is of another type now</source>
        <translation>{class}: «{attribute}» es ahora de otro tipo</translation>
    </message>
    <message>
        <source>{class}: places of another kind</source>
        <translation>{class}: posiciones de otra clase</translation>
    </message>
    <message>
        <source>Photos sent: {count}.</source>
        <translation>Fotos enviadas: {count}.</translation>
    </message>
    <message>
        <source>Photos that wait: {count}. {cause}</source>
        <translation>Fotos que esperan: {count}. {cause}</translation>
    </message>
    <message>
        <source>From {least} to {most}{unit}</source>
        <translation>De {least} a {most}{unit}</translation>
    </message>
    <message>
        <source>{least}{unit} or more</source>
        <translation>{least}{unit} o más</translation>
    </message>
    <message>
        <source>{most}{unit} or less</source>
        <translation>{most}{unit} o menos</translation>
    </message>
    <message>
        <source>Windows cannot keep a file under the name “{name}”: choose another.</source>
        <translation>Windows no admite un archivo con el nombre «{name}»: elija otro.</translation>
    </message>
    <message>
        <source>This path is too long for Windows: choose a shorter one.</source>
        <translation>Esta ruta es demasiado larga para Windows: elija una más corta.</translation>
    </message>
    <message>
        <source>by a scale of {subject}, numbers would become nothing, or infinite</source>
        <translation>con una escala de {subject}, los números quedarían en nada o en infinito</translation>
    </message>
    <message>
        <source>Take it out; the platform is told the photo's address, as “image” or as “attachments” says.</source>
        <translation>Quítelo; la plataforma recibe la dirección de la foto, en «image» o donde diga «attachments».</translation>
    </message>
    <message>
        <source>Copying the basemap</source>
        <translation>Copiando el mapa base</translation>
    </message>
    <message>
        <source>Writing the map&apos;s project</source>
        <translation>Escribiendo el proyecto del mapa</translation>
    </message>
    <message>
        <source>{path} holds no map tiles.</source>
        <translation>{path} no contiene teselas de mapa.</translation>
    </message>
    <message>
        <source>{path} holds vector tiles, which have no look of their own.</source>
        <translation>{path} contiene teselas vectoriales, que no tienen aspecto propio.</translation>
    </message>
    <message>
        <source>This basemap cannot go along</source>
        <translation>Este mapa base no puede acompañar al trabajo de campo</translation>
    </message>
    <message>
        <source>Choose an MBTiles file or a GeoPackage with tiles that are pictures, or none.</source>
        <translation>Elija un archivo MBTiles o un GeoPackage con teselas que sean imágenes, o ninguno.</translation>
    </message>
    <message>
        <source>A photo is on this computer only</source>
        <translation>Una foto está solo en este equipo</translation>
    </message>
    <message>
        <source>“{attribute}” names {file}: it is not sent, since the platform could do nothing with it. All else is.</source>
        <translation>«{attribute}» nombra {file}: no se envía, pues a la plataforma no le serviría. Todo lo demás sí.</translation>
    </message>
    <message>
        <source>The address follows as soon as the photo is on the store that the territory names for photos; or write another address.</source>
        <translation>La dirección irá en cuanto la foto esté en el almacén que el territorio nombra para las fotos; o escriba otra dirección.</translation>
    </message>
    <message>
        <source>The working copy cannot be read or written</source>
        <translation>No se puede leer o escribir la copia de trabajo</translation>
    </message>
    <message>
        <source>The disk or share of {path} refused; the last step was undone.</source>
        <translation>El disco o la carpeta compartida de {path} lo ha rechazado; se ha deshecho el último paso.</translation>
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
        <translation>Tomada el</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Who is at work</source>
        <translation>Quién trabaja</translation>
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
        <translation>Se hacen antes de cada recepción y cada envío, salvo que nada haya cambiado desde la última. Restaurar sustituye toda la copia de trabajo; de lo que hay ahora se hace antes una copia.</translation>
    </message>
    <message>
        <source>One is made before each pull and push.</source>
        <translation>Se hace una antes de cada recepción y cada envío.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Changes by file, for a site without network</source>
        <translation>Cambios por archivo, para un lugar sin red</translation>
    </message>
    <message>
        <source>&amp;Write the file…</source>
        <translation>&amp;Escribir el archivo…</translation>
    </message>
    <message>
        <source>&amp;Push the file…</source>
        <translation>E&amp;nviar el archivo…</translation>
    </message>
    <message>
        <source>&amp;Read the answers…</source>
        <translation>&amp;Leer las respuestas…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>changes {territory} {day}</source>
        <translation>cambios {territory} {day}</translation>
    </message>
    <message>
        <source>Write the unsent changes</source>
        <translation>Escribir los cambios sin enviar</translation>
    </message>
    <message>
        <source>The file with the changes</source>
        <translation>El archivo con los cambios</translation>
    </message>
    <message>
        <source>Files with changes (*.zip)</source>
        <translation>Archivos con cambios (*.zip)</translation>
    </message>
    <message>
        <source>Stopped; what was sent so far is noted in the file.</source>
        <translation>Detenido; lo enviado hasta ahora consta en el archivo.</translation>
    </message>
    <message>
        <source>1. Here, without a network</source>
        <translation>1. Aquí, sin red</translation>
    </message>
    <message>
        <source>Everything unsent goes into one file. Here it stays unsent until the answers are read, and work goes on.</source>
        <translation>Todo lo que falta por enviar va a un solo archivo. Aquí sigue sin enviar hasta que se lean las respuestas, y el trabajo continúa.</translation>
    </message>
    <message>
        <source>2. On a computer with a network</source>
        <translation>2. En un ordenador con red</translation>
    </message>
    <message>
        <source>With the same territory open, the file is pushed with all checks of a push. There is no password in it: whoever pushes signs in. The answers go into the same file.</source>
        <translation>Con el mismo territorio abierto, el archivo se envía con todas las comprobaciones de un envío. No contiene ninguna contraseña: quien envía se identifica. Las respuestas van al mismo archivo.</translation>
    </message>
    <message>
        <source>3. Here again</source>
        <translation>3. De nuevo aquí</translation>
    </message>
    <message>
        <source>What arrived counts as sent; what others changed comes in, or is a conflict.</source>
        <translation>Lo que llegó consta como enviado; lo que otros cambiaron entra, o es un conflicto.</translation>
    </message>
    <message>
        <source>Classes and fields</source>
        <translation>Clases y campos</translation>
    </message>
    <message>
        <source>What is not chosen does not go along: it can be neither changed nor lost.</source>
        <translation>Lo que no se elige no sale: no puede cambiarse ni perderse.</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Todo</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>Ni&amp;nguno</translation>
    </message>
    <message>
        <source>Class, field</source>
        <translation>Clase, campo</translation>
    </message>
    <message>
        <source>In the area</source>
        <translation>En la zona</translation>
    </message>
    <message>
        <source>Goes along always: labels and symbols need it.</source>
        <translation>Va siempre: lo necesitan las etiquetas y los símbolos.</translation>
    </message>
    <message>
        <source>Folder and basemap</source>
        <translation>Carpeta y mapa base</translation>
    </message>
    <message>
        <source>One folder, which QField and QGIS open as it is.</source>
        <translation>Una carpeta que QField y QGIS abren tal cual.</translation>
    </message>
    <message>
        <source>Where the survey&apos;s folder is made</source>
        <translation>Dónde se crea la carpeta del trabajo de campo</translation>
    </message>
    <message>
        <source>Tiles (*.mbtiles *.gpkg)</source>
        <translation>Teselas (*.mbtiles *.gpkg)</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Carpeta:</translation>
    </message>
    <message>
        <source>A folder with the survey&apos;s name is made in it.</source>
        <translation>En ella se crea una carpeta con el nombre del trabajo de campo.</translation>
    </message>
    <message>
        <source>&amp;Basemap (optional):</source>
        <translation>&amp;Mapa base (opcional):</translation>
    </message>
    <message>
        <source>An MBTiles, or a GeoPackage with tiles. It is copied along; without a network there is no other.</source>
        <translation>Un MBTiles o un GeoPackage con teselas. Se copia también; sin red no hay otro.</translation>
    </message>
    <message>
        <source>What will be written:</source>
        <translation>Qué se escribirá:</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Qué se escribirá</translation>
    </message>
    <message>
        <source>Choose a folder that is there.</source>
        <translation>Elija una carpeta que exista.</translation>
    </message>
    <message>
        <source>“{name}” is in this folder already: choose another folder or another name.</source>
        <translation>«{name}» ya está en esta carpeta: elija otra carpeta u otro nombre.</translation>
    </message>
    <message>
        <source>The basemap&apos;s file is not there.</source>
        <translation>El archivo del mapa base no está.</translation>
    </message>
    <message>
        <source>A basemap is an MBTiles (.mbtiles) or a GeoPackage with tiles (.gpkg).</source>
        <translation>Un mapa base es un MBTiles (.mbtiles) o un GeoPackage con teselas (.gpkg).</translation>
    </message>
    <message>
        <source>{class}, with {fields} of {whole} fields</source>
        <translation>{class}, con {fields} de {whole} campos</translation>
    </message>
    <message>
        <source>{class}: {count}, with {fields} of {whole} fields</source>
        <translation>{class}: {count}, con {fields} de {whole} campos</translation>
    </message>
    <message>
        <source>For {people}</source>
        <translation>Para {people}</translation>
    </message>
    <message>
        <source>Forms and legend: {language}</source>
        <translation>Formularios y leyenda: {language}</translation>
    </message>
    <message>
        <source>EIEL&apos;s states are kept.</source>
        <translation>Se mantienen los estados de la EIEL.</translation>
    </message>
    <message>
        <source>Basemap: {file}, {size}</source>
        <translation>Mapa base: {file}, {size}</translation>
    </message>
    <message>
        <source>No password, address or user goes along; nothing here is changed.</source>
        <translation>No sale ninguna contraseña, dirección ni usuario; aquí no se cambia nada.</translation>
    </message>
    <message>
        <source>Changes by file</source>
        <translation>Cambios por archivo</translation>
    </message>
    <message>
        <source>&amp;Field surveys</source>
        <translation>&amp;Trabajo de campo</translation>
    </message>
    <message>
        <source>&amp;Prepare a survey…</source>
        <translation>&amp;Preparar un trabajo de campo…</translation>
    </message>
    <message>
        <source>&amp;Bring back a survey…</source>
        <translation>&amp;Recoger un trabajo de campo…</translation>
    </message>
    <message>
        <source>&amp;Changes by file, without network…</source>
        <translation>&amp;Cambios por archivo, sin red…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Revisar…</translation>
    </message>
    <message>
        <source>People and language</source>
        <translation>Personas e idioma</translation>
    </message>
    <message>
        <source>What they do is told under their names; nobody signs in on the tablet.</source>
        <translation>Lo que hagan constará a su nombre; en la tableta nadie se identifica.</translation>
    </message>
    <message>
        <source>Keep &amp;EIEL&apos;s states (0 to 3)</source>
        <translation>Mantener los estados de la &amp;EIEL (0 a 3)</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Tablet 1</source>
        <translation>Tableta 1</translation>
    </message>
    <message>
        <source>&amp;People:</source>
        <translation>&amp;Personas:</translation>
    </message>
    <message>
        <source>One name a line. The first stands for all edits, until somebody sets another name on the tablet.</source>
        <translation>Un nombre por línea. El primero vale para todas las ediciones, hasta que alguien ponga otro en la tableta.</translation>
    </message>
    <message>
        <source>&amp;Tablet:</source>
        <translation>&amp;Tableta:</translation>
    </message>
    <message>
        <source>&amp;Language of forms and legend:</source>
        <translation>&amp;Idioma de formularios y leyenda:</translation>
    </message>
    <message>
        <source>0 not updated, 1 updated in the field, 2 reviewed, 3 final. An edit there sets 1, accepting it sets 2.</source>
        <translation>0 sin actualizar, 1 actualizado en campo, 2 revisado, 3 definitivo. Una edición allí pone 1, aceptarla pone 2.</translation>
    </message>
    <message>
        <source>Photos of the chosen asset</source>
        <translation>Fotos del elemento elegido</translation>
    </message>
    <message>
        <source>Name and area</source>
        <translation>Nombre y zona</translation>
    </message>
    <message>
        <source>Whatever lies in the area, or touches it, goes along.</source>
        <translation>Sale todo lo que está en la zona o la toca.</translation>
    </message>
    <message>
        <source>The &amp;whole territory</source>
        <translation>&amp;Todo el territorio</translation>
    </message>
    <message>
        <source>&amp;Municipalities</source>
        <translation>&amp;Municipios</translation>
    </message>
    <message>
        <source>What the map &amp;shows</source>
        <translation>Lo que &amp;muestra el mapa</translation>
    </message>
    <message>
        <source>An area &amp;drawn on the map</source>
        <translation>Una zona &amp;dibujada en el mapa</translation>
    </message>
    <message>
        <source>Olivenza north March</source>
        <translation>Olivenza norte marzo</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>What lies in the area</source>
        <translation>Qué hay en la zona</translation>
    </message>
    <message>
        <source>Metres around each selected asset</source>
        <translation>Metros alrededor de cada elemento seleccionado</translation>
    </message>
    <message>
        <source>Give the survey a name: its folder gets it.</source>
        <translation>Dé un nombre al trabajo de campo: será el de su carpeta.</translation>
    </message>
    <message>
        <source>The name may have letters, digits, spaces, and . ( ) - _; no other signs.</source>
        <translation>El nombre puede tener letras, cifras, espacios y . ( ) - _; ningún otro signo.</translation>
    </message>
    <message>
        <source>Choose at least one municipality.</source>
        <translation>Elija al menos un municipio.</translation>
    </message>
    <message>
        <source>Draw the area on the map.</source>
        <translation>Dibuje la zona en el mapa.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Select assets on the map: the survey covers what lies around them.</source>
        <translation>Seleccione elementos en el mapa: el trabajo de campo cubre lo que hay a su alrededor.</translation>
    </message>
    <message>
        <source>The map shows no place on Earth.</source>
        <translation>El mapa no muestra ningún lugar de la Tierra.</translation>
    </message>
    <message>
        <source>Draw &amp;again…</source>
        <translation>Dibu&amp;jar de nuevo…</translation>
    </message>
    <message>
        <source>D&amp;raw…</source>
        <translation>Dibu&amp;jar…</translation>
    </message>
    <message>
        <source>A&amp;round the selected assets ({count}), up to</source>
        <translation>Al&amp;rededor de los elementos seleccionados ({count}), hasta</translation>
    </message>
    <message>
        <source>Click the corners on the map; a right click or Enter ends it, Esc gives it up.</source>
        <translation>Pulse los vértices en el mapa; el botón derecho o Intro termina, Esc abandona.</translation>
    </message>
    <message>
        <source>No assets lie there yet; new ones can be made there all the same.</source>
        <translation>Allí todavía no hay elementos; pueden crearse nuevos igualmente.</translation>
    </message>
    <message>
        <source>In the area: {counts}.</source>
        <translation>En la zona: {counts}.</translation>
    </message>
    <message>
        <source>Prepare a field survey</source>
        <translation>Preparar un trabajo de campo</translation>
    </message>
    <message>
        <source>&amp;Prepare</source>
        <translation>&amp;Preparar</translation>
    </message>
    <message>
        <source>Something else is under way; wait until it ends.</source>
        <translation>Hay otra cosa en curso; espere a que termine.</translation>
    </message>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation>Detenido: no se ha escrito nada.</translation>
    </message>
    <message>
        <source>Added: {count}.</source>
        <translation>Añadidos: {count}.</translation>
    </message>
    <message>
        <source>Changed: {count}.</source>
        <translation>Cambiados: {count}.</translation>
    </message>
    <message>
        <source>Deleted: {count}.</source>
        <translation>Eliminados: {count}.</translation>
    </message>
    <message>
        <source>Merged: {count}.</source>
        <translation>Fusionados: {count}.</translation>
    </message>
    <message>
        <source>Photos: {count}.</source>
        <translation>Fotos: {count}.</translation>
    </message>
    <message>
        <source>Refused: {count}.</source>
        <translation>Rechazados: {count}.</translation>
    </message>
    <message>
        <source>Waiting for a decision: {count}.</source>
        <translation>A la espera de decisión: {count}.</translation>
    </message>
    <message>
        <source>Photos that could not be stored, and stay where they are: {count}.</source>
        <translation>Fotos que no se pudieron guardar y siguen donde están: {count}.</translation>
    </message>
    <message>
        <source>Nothing had to be changed.</source>
        <translation>No hubo que cambiar nada.</translation>
    </message>
    <message>
        <source>Stopped on the way; the rest can be taken in later.</source>
        <translation>Detenido a medias; el resto puede incorporarse después.</translation>
    </message>
    <message>
        <source>There is nothing to carry: {file} holds no changes.</source>
        <translation>No hay nada que llevar: {file} no contiene cambios.</translation>
    </message>
    <message>
        <source>Not in it, for they have nowhere to go: {count}.</source>
        <translation>Fuera, porque no tienen destino: {count}.</translation>
    </message>
    <message>
        <source>Not in it, for they wait in a conflict: {count}.</source>
        <translation>Fuera, porque esperan en un conflicto: {count}.</translation>
    </message>
    <message>
        <source>These answers were taken before; nothing was changed.</source>
        <translation>Estas respuestas ya se habían leído; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Arrived on the platform: {count}.</source>
        <translation>Llegaron a la plataforma: {count}.</translation>
    </message>
    <message>
        <source>Conflicts to decide: {count}.</source>
        <translation>Conflictos por decidir: {count}.</translation>
    </message>
    <message>
        <source>Could not be sent: {count}; the reasons are in the list of changes.</source>
        <translation>No se pudieron enviar: {count}; los motivos están en la lista de cambios.</translation>
    </message>
    <message>
        <source>Still unanswered: {count}.</source>
        <translation>Aún sin respuesta: {count}.</translation>
    </message>
    <message>
        <source>Edited here since, and still unsent: {count}.</source>
        <translation>Editados aquí desde entonces y aún sin enviar: {count}.</translation>
    </message>
    <message>
        <source>There was nothing in it.</source>
        <translation>No había nada en él.</translation>
    </message>
    <message>
        <source>The answers are in the same file: carry it back, and read them there.</source>
        <translation>Las respuestas están en el mismo archivo: llévelo de vuelta y léalas allí.</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Aceptar</translation>
    </message>
    <message>
        <source>It is new in the other survey: take that one in first, then these can be merged.</source>
        <translation>Es nuevo en el otro trabajo de campo: incorpore primero aquel y luego podrán fusionarse.</translation>
    </message>
    <message>
        <source>{shown} of {total}, undecided: {undecided}</source>
        <translation>{shown} de {total}, sin decidir: {undecided}</translation>
    </message>
    <message>
        <source>In conflict with the office</source>
        <translation>En conflicto con la oficina</translation>
    </message>
    <message>
        <source>New, but something like it is there</source>
        <translation>Nuevos, pero ya hay algo parecido</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiados</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Photos only</source>
        <translation>Solo fotos</translation>
    </message>
    <message>
        <source>Decided, or there already</source>
        <translation>Decididos o ya presentes</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>fusionado</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>sin decidir</translation>
    </message>
    <message>
        <source>nothing to decide</source>
        <translation>nada que decidir</translation>
    </message>
    <message>
        <source>photos: {count}</source>
        <translation>fotos: {count}</translation>
    </message>
    <message>
        <source>The office changed what was deleted in the field.</source>
        <translation>La oficina cambió lo que se eliminó en campo.</translation>
    </message>
    <message>
        <source>The office deleted what was changed in the field.</source>
        <translation>La oficina eliminó lo que se cambió en campo.</translation>
    </message>
    <message>
        <source>The office changed it too: {attributes}</source>
        <translation>También lo cambió la oficina: {attributes}</translation>
    </message>
    <message>
        <source>May be {asset}: {distance} away</source>
        <translation>Puede ser {asset}: a {distance}</translation>
    </message>
    <message>
        <source>It is missing in the file; nothing there says that somebody deleted it.</source>
        <translation>Falta en el archivo; nada indica que alguien lo eliminara.</translation>
    </message>
    <message>
        <source>The office changed other attributes of it; both are kept.</source>
        <translation>La oficina cambió otros atributos; se conservan ambos.</translation>
    </message>
    <message>
        <source>Accepted before</source>
        <translation>Aceptado antes</translation>
    </message>
    <message>
        <source>Refused before</source>
        <translation>Rechazado antes</translation>
    </message>
    <message>
        <source>Merged before</source>
        <translation>Fusionado antes</translation>
    </message>
    <message>
        <source>The office has it like this already</source>
        <translation>La oficina ya lo tiene así</translation>
    </message>
    <message>
        <source>{asset} of the survey “{survey}”</source>
        <translation>{asset} del trabajo de campo «{survey}»</translation>
    </message>
    <message>
        <source>{asset} (the surveyor had it on the map)</source>
        <translation>{asset} (estaba en el mapa de quien hizo el trabajo)</translation>
    </message>
    <message>
        <source>{survey}: all decided</source>
        <translation>{survey}: todo decidido</translation>
    </message>
    <message>
        <source>{survey}: undecided {count}</source>
        <translation>{survey}: sin decidir {count}</translation>
    </message>
    <message>
        <source>new {count}</source>
        <translation>nuevos {count}</translation>
    </message>
    <message>
        <source>changed {count}</source>
        <translation>cambiados {count}</translation>
    </message>
    <message>
        <source>deleted {count}</source>
        <translation>eliminados {count}</translation>
    </message>
    <message>
        <source>photos {count}</source>
        <translation>fotos {count}</translation>
    </message>
    <message>
        <source>Nothing was changed in the field.</source>
        <translation>En campo no se cambió nada.</translation>
    </message>
    <message>
        <source>From the field: {counts}</source>
        <translation>Del campo: {counts}</translation>
    </message>
    <message>
        <source>Accepted: {count}.</source>
        <translation>Aceptados: {count}.</translation>
    </message>
    <message>
        <source>Merged into assets that are there: {count}.</source>
        <translation>Fusionados con elementos que ya están: {count}.</translation>
    </message>
    <message>
        <source>Undecided, and kept for later: {count}.</source>
        <translation>Sin decidir, guardados para después: {count}.</translation>
    </message>
    <message>
        <source>In the field</source>
        <translation>En campo</translation>
    </message>
    <message>
        <source>At the office</source>
        <translation>En la oficina</translation>
    </message>
    <message>
        <source>As it left</source>
        <translation>Como salió</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <translation>&amp;Rechazar</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Fusionar</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>What was mended or left out</source>
        <translation>Qué se reparó o se dejó fuera</translation>
    </message>
    <message>
        <source>Filter: name, class, attribute, person</source>
        <translation>Filtro: nombre, clase, atributo, persona</translation>
    </message>
    <message>
        <source>What the survey brought</source>
        <translation>Qué trajo el trabajo de campo</translation>
    </message>
    <message>
        <source>What it may be the same as</source>
        <translation>Con qué puede coincidir</translation>
    </message>
    <message>
        <source>Takes it as the survey has it</source>
        <translation>Lo toma como está en el trabajo de campo</translation>
    </message>
    <message>
        <source>Leaves the office&apos;s as it is</source>
        <translation>Deja lo de la oficina como está</translation>
    </message>
    <message>
        <source>One asset of both: it gets what it lacks</source>
        <translation>Un solo elemento: recibe lo que le falta</translation>
    </message>
    <message>
        <source>Waits until somebody decides</source>
        <translation>Espera hasta que alguien decida</translation>
    </message>
    <message>
        <source>Goes to the next undecided asset</source>
        <translation>Va al siguiente elemento sin decidir</translation>
    </message>
    <message>
        <source>Shows it on the map</source>
        <translation>Lo muestra en el mapa</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Field surveys that came back</source>
        <translation>Trabajos de campo recibidos</translation>
    </message>
    <message>
        <source>Accept a&amp;ll</source>
        <translation>Aceptar &amp;todo</translation>
    </message>
    <message>
        <source>Refuse all</source>
        <translation>Rechazar todo</translation>
    </message>
    <message>
        <source>Remarks: {count}</source>
        <translation>Observaciones: {count}</translation>
    </message>
    <message>
        <source>No survey lies open</source>
        <translation>No hay ningún trabajo de campo abierto</translation>
    </message>
    <message>
        <source>Choose the folder that came back from the tablet, or a zip of it, or drop it here. Nothing is changed before you have looked through it.</source>
        <translation>Elija la carpeta que volvió de la tableta, o un zip de ella, o suéltela aquí. Nada se cambia antes de revisarlo.</translation>
    </message>
    <message>
        <source>Reading the survey…</source>
        <translation>Leyendo el trabajo de campo…</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Elegir otro…</translation>
    </message>
    <message>
        <source>The folder that came back</source>
        <translation>La carpeta que volvió</translation>
    </message>
    <message>
        <source>The zip that came back</source>
        <translation>El zip que volvió</translation>
    </message>
    <message>
        <source>Surveys (*.zip *.gpkg)</source>
        <translation>Trabajos de campo (*.zip *.gpkg)</translation>
    </message>
    <message>
        <source>Take in the survey</source>
        <translation>Incorporar el trabajo de campo</translation>
    </message>
    <message>
        <source>Take in “{survey}”?</source>
        <translation>¿Incorporar «{survey}»?</translation>
    </message>
    <message>
        <source>It becomes unsent changes under the surveyors&apos; names: nothing reaches the platform before you push.</source>
        <translation>Pasa a ser cambios sin enviar a nombre de quienes hicieron el trabajo: nada llega a la plataforma hasta que se envíe.</translation>
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
        <translation>Clic o 1: volver a lo que era</translation>
    </message>
    <message>
        <source>Click or 2: as in the field</source>
        <translation>Clic o 2: como en campo</translation>
    </message>
    <message>
        <source>Click or 3: as the office has it</source>
        <translation>Clic o 3: como lo tiene la oficina</translation>
    </message>
    <message>
        <source>From field surveys, waiting for a decision: {count}</source>
        <translation>De trabajos de campo, a la espera de decisión: {count}</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>Abrir la &amp;carpeta</translation>
    </message>
    <message>
        <source>What was packed</source>
        <translation>Qué se empaquetó</translation>
    </message>
    <message>
        <source>Writing the survey</source>
        <translation>Escribiendo el trabajo de campo</translation>
    </message>
    <message>
        <source>It appears whole or not at all.</source>
        <translation>Aparece entero o no aparece.</translation>
    </message>
    <message>
        <source>The survey is ready</source>
        <translation>El trabajo de campo está listo</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Empaquetados</translation>
    </message>
    <message>
        <source>Packed: {count}, counted again in the finished file. The working copy has changed since the count before.</source>
        <translation>Empaquetados: {count}, contados de nuevo en el archivo acabado. La copia de trabajo ha cambiado desde el recuento anterior.</translation>
    </message>
    <message>
        <source>Packed: {count}, as many as lie in the area; counted again in the finished file.</source>
        <translation>Empaquetados: {count}, tantos como hay en la zona; contados de nuevo en el archivo acabado.</translation>
    </message>
    <message>
        <source>1. Copy the whole folder “{name}” onto the tablet: by cable into QField's “Imported Projects”, or as a zip that QField imports.
2. In QField, open the project in it. No network is needed.
3. Afterwards copy the folder back, or send it as a zip from QField, and choose “Bring back a survey”.</source>
        <translation>1. Copie toda la carpeta «{name}» a la tableta: por cable a «Imported Projects» de QField, o como un zip que QField importa.
2. En QField, abra el proyecto que contiene. No hace falta red.
3. Después copie la carpeta de vuelta, o envíela como zip desde QField, y elija «Recoger un trabajo de campo».</translation>
    </message>
    <message>
        <source>What a platform listed is no asset</source>
        <translation>Algo que listó una plataforma no es un elemento</translation>
    </message>
    <message>
        <source>Number {number} of the list of {scope} has no id or no type.</source>
        <translation>El número {number} de la lista de {scope} no tiene identificador o no tiene tipo.</translation>
    </message>
    <message>
        <source>Have it corrected where it came from; all other assets were taken.</source>
        <translation>Pida que se corrija en su origen; los demás elementos se han recibido.</translation>
    </message>
    <message>
        <source>references such as “*{subject}” are not followed</source>
        <translation>no se siguen referencias como «*{subject}»</translation>
    </message>
    <message>
        <source>Write there what the reference stands for.</source>
        <translation>Escriba ahí lo que la referencia representa.</translation>
    </message>
    <message>
        <source>its references (*) stand for far too much, or for themselves</source>
        <translation>sus referencias (*) abarcan demasiado, o a sí mismas</translation>
    </message>
    <message>
        <source>“{found}” is far too long for a number</source>
        <translation>«{found}» es demasiado largo para ser un número</translation>
    </message>
    <message>
        <source>Put it in quotes if it is a text; look whether it is the right file.</source>
        <translation>Póngalo entre comillas si es un texto; mire si es el archivo correcto.</translation>
    </message>
    <message>
        <source>Its geometry cannot be read here: no platform takes curves or surfaces.</source>
        <translation>Su geometría no se puede leer aquí: ninguna plataforma admite curvas ni superficies.</translation>
    </message>
    <message>
        <source>The survey “{name}” is ready in {folder}. Assets in it: {count}.</source>
        <translation>El trabajo de campo «{name}» está listo en {folder}. Elementos que contiene: {count}.</translation>
    </message>
    <message>
        <source>Assets whose changes are in {file}: {count}.</source>
        <translation>Elementos cuyos cambios están en {file}: {count}.</translation>
    </message>
    <message>
        <source>Check that the disk or share is connected, and that there is room on it and in your quota.</source>
        <translation>Compruebe que el disco o la carpeta compartida están conectados y que queda espacio en ellos y en su cuota.</translation>
    </message>
    <message>
        <source>Keep &amp;both</source>
        <translation>Mantener am&amp;bos</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Sin decidir</translation>
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
        <translation>Recoger</translation>
    </message>
    <message>
        <source>Put this survey away, nothing decided</source>
        <translation>Apartar este trabajo de campo sin decidir nada</translation>
    </message>
    <message>
        <source>Something else is under way; try again when it is done.</source>
        <translation>Hay otra tarea en curso; inténtelo de nuevo cuando termine.</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Sends again only what could not be sent.</source>
        <translation>Envía de nuevo solo lo que no se pudo enviar.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {count} minutes ahead: ages of readings are wrong.</source>
        <translation>El reloj de este ordenador va {count} minutos adelantado: la antigüedad de las lecturas no es correcta.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {count} minutes behind: ages of readings are wrong.</source>
        <translation>El reloj de este ordenador va {count} minutos atrasado: la antigüedad de las lecturas no es correcta.</translation>
    </message>
    <message>
        <source>“{layer}” changed; a selection of more than {count} features is not kept.</source>
        <translation>«{layer}» ha cambiado; no se conserva una selección de más de {count} objetos.</translation>
    </message>
    <message>
        <source>Choose on the map</source>
        <translation>Elegir en el mapa</translation>
    </message>
    <message>
        <source>A click on a sign on the map chooses its asset; one more click, the next one there</source>
        <translation>Un clic en un signo del mapa elige su elemento; otro clic, el siguiente que hay allí</translation>
    </message>
    <message>
        <source>“{connection}” asks for a stored sign-in that you have not allowed there</source>
        <translation>«{connection}» pide credenciales guardadas que usted no ha permitido usar allí</translation>
    </message>
    <message>
        <source>The photos of “{connection}” ask for a stored sign-in that you have not allowed there</source>
        <translation>Las fotos de «{connection}» piden credenciales guardadas que usted no ha permitido usar allí</translation>
    </message>
    <message>
        <source>The territory's file names QGIS's sign-in “{sign_in}” for {origins}; a file may come from anybody, so nothing was sent there.</source>
        <translation>El archivo del territorio nombra las credenciales de QGIS «{sign_in}» para {origins}; un archivo puede venir de cualquiera, así que allí no se ha enviado nada.</translation>
    </message>
    <message>
        <source>If you know this server, open the territory once in QGIS on this computer and allow it in the message bar.</source>
        <translation>Si conoce este servidor, abra el territorio una vez en QGIS en este ordenador y permítalo en la barra de mensajes.</translation>
    </message>
    <message>
        <source>The territory&apos;s file names QGIS&apos;s sign-in {authcfg} for {origins}; nothing was sent there.</source>
        <translation>El archivo del territorio nombra las credenciales de QGIS {authcfg} para {origins}; allí no se ha enviado nada.</translation>
    </message>
    <message>
        <source>The photos of “{connection}” ask for a stored sign-in that is not here</source>
        <translation>Las fotos de «{connection}» piden credenciales guardadas que no están aquí</translation>
    </message>
    <message>
        <source>Write the id of one of yours into the file; QGIS lists them under Settings ▸ Options ▸ Authentication.</source>
        <translation>Escriba en el archivo el identificador de unas suyas; QGIS las muestra en Configuración ▸ Opciones ▸ Autenticación.</translation>
    </message>
    <message>
        <source>“{connection}” asks for a stored sign-in that is not on this computer</source>
        <translation>«{connection}» pide credenciales guardadas que no están en este ordenador</translation>
    </message>
    <message>
        <source>Choose one of yours: Change this territory ▸ Authentication.</source>
        <translation>Elija unas suyas: Modificar este territorio ▸ Autenticación.</translation>
    </message>
    <message>
        <source>If you know this server, you can allow it.</source>
        <translation>Si conoce este servidor, puede permitirlo.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decidir…</translation>
    </message>
    <message>
        <source>“{sign_in}” may be used at {origins}. Try again what you wanted to do.</source>
        <translation>«{sign_in}» se puede usar en {origins}. Repita lo que quería hacer.</translation>
    </message>
    <message>
        <source>Stored sign-in</source>
        <translation>Credenciales guardadas</translation>
    </message>
    <message>
        <source>Use your stored sign-in “{sign_in}” at this server?</source>
        <translation>¿Usar sus credenciales guardadas «{sign_in}» en este servidor?</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Usarlas</translation>
    </message>
    <message>
        <source>&amp;Do not use it</source>
        <translation>&amp;No usarlas</translation>
    </message>
    <message>
        <source>The territory's file names it for the photos of “{connection}”.</source>
        <translation>El archivo del territorio las nombra para las fotos de «{connection}».</translation>
    </message>
    <message>
        <source>The territory's file names it for its connection “{connection}”.</source>
        <translation>El archivo del territorio las nombra para su conexión «{connection}».</translation>
    </message>
    <message>
        <source>The server would receive what the sign-in holds, such as your user and password. Use it only if you know the server and trust whoever gave you the file.</source>
        <translation>El servidor recibiría lo que contienen, como su usuario y su contraseña. Úselas solo si conoce el servidor y se fía de quien le dio el archivo.</translation>
    </message>
    <message>
        <source>The server&apos;s address begins with http: what is secret will travel unencrypted.</source>
        <translation>La dirección del servidor empieza por http: lo secreto viajará sin cifrar.</translation>
    </message>
    <message>
        <source>No service path is given for {municipality}, so its assets can be neither pulled nor pushed.</source>
        <translation>No se ha indicado la ruta de servicio de {municipality}, así que sus elementos no se pueden recibir ni enviar.</translation>
    </message>
    <message>
        <source>this is not YAML</source>
        <translation>esto no es YAML</translation>
    </message>
    <message>
        <source>{path}: {problem}.</source>
        <translation>{path}: {problem}.</translation>
    </message>
    <message>
        <source>Ask the platform's operator for a valid one. If it has an authority of its own, or you know this certificate, add it in QGIS: Settings ▸ Options ▸ Authentication ▸ Manage Certificates.</source>
        <translation>Pida a quien opera la plataforma uno válido. Si tiene una autoridad propia, o si este certificado es conocido, añádalo en QGIS: Configuración ▸ Opciones ▸ Autenticación ▸ Administrar certificados.</translation>
    </message>
    <message>
        <source>In all {expected} were announced, and {got} came, three times over.</source>
        <translation>Se ha anunciado un total de {expected} y por tres veces lo recibido ha sido {got}.</translation>
    </message>
    <message>
        <source>The working copy holds {expected} of {scope}, and the platform&apos;s list has none of them.</source>
        <translation>La copia de trabajo tiene {expected} de {scope}, y en la lista de la plataforma no hay ninguno.</translation>
    </message>
    <message>
        <source>It has expired, or is not valid yet.</source>
        <translation>Ha caducado o aún no es válido.</translation>
    </message>
    <message>
        <source>It was made out for another address.</source>
        <translation>Se emitió para otra dirección.</translation>
    </message>
    <message>
        <source>QGIS could not apply the authentication that was chosen for it.</source>
        <translation>QGIS no ha podido aplicar la autenticación elegida para ella.</translation>
    </message>
    <message>
        <source>It has signed itself, and no authority vouches for it.</source>
        <translation>Está firmado por sí mismo y ninguna autoridad responde de él.</translation>
    </message>
    <message>
        <source>It is signed by an authority that this computer does not know.</source>
        <translation>Lo firma una autoridad que este ordenador no conoce.</translation>
    </message>
    <message>
        <source>It says: “{description}”.</source>
        <translation>Dice: «{description}».</translation>
    </message>
    <message>
        <source>Asking again in {seconds} s</source>
        <translation>Se vuelve a pedir en {seconds} s</translation>
    </message>
    <message>
        <source>{layer}: places that cannot be read: {count}; the former ones were kept.</source>
        <translation>{layer}: posiciones que no se pueden leer: {count}; se han mantenido las anteriores.</translation>
    </message>
    <message>
        <source>{layer}: assets with edits of attributes that are no longer in the catalog: {count} ({columns}).</source>
        <translation>{layer}: elementos con ediciones de atributos que ya no están en el catálogo: {count} ({columns}).</translation>
    </message>
    <message>
        <source>{layer}: rows without a name of their own, taken for new assets: {count}.</source>
        <translation>{layer}: filas sin nombre propio, tomadas por elementos nuevos: {count}.</translation>
    </message>
    <message>
        <source>{layer}: assets missing without a trace, and not taken for deleted: {count}.</source>
        <translation>{layer}: elementos que faltan sin dejar rastro y no se dan por eliminados: {count}.</translation>
    </message>
    <message>
        <source>{asset_class}: {expected} in the area, {packed} packed. Nothing was written.</source>
        <translation>{asset_class}: en la zona {expected}, empaquetados {packed}. No se ha escrito nada.</translation>
    </message>
    <message>
        <source>{path} was copied in part, or is damaged.</source>
        <translation>{path} se copió a medias o está dañado.</translation>
    </message>
    <message>
        <source>there is no room left on the disk, or in the quota</source>
        <translation>no queda sitio en el disco o en la cuota</translation>
    </message>
    <message>
        <source>this user may not do that there</source>
        <translation>este usuario no tiene permiso allí</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>no existe</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>a file stands where its folder should be</source>
        <translation>hay un archivo donde debería estar su carpeta</translation>
    </message>
    <message>
        <source>something else of this name is there</source>
        <translation>ya hay otra cosa con este nombre</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>su nombre es demasiado largo</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>el disco es de solo lectura</translation>
    </message>
    <message>
        <source>the disk or share does not answer as it should</source>
        <translation>el disco o la carpeta compartida no responde como debería</translation>
    </message>
    <message>
        <source>A photo cannot be used</source>
        <translation>No se puede usar una foto</translation>
    </message>
    <message>
        <source>The process that writes it ended before its work was done.</source>
        <translation>El proceso que la escribe ha acabado antes que su trabajo.</translation>
    </message>
    <message>
        <source>{path} could not be read or written as it should be.</source>
        <translation>{path} no se ha podido leer o escribir como es debido.</translation>
    </message>
    <message>
        <source>parts of it cannot be read</source>
        <translation>hay partes que no se pueden leer</translation>
    </message>
    <message>
        <source>a comma or a closing brace is missing</source>
        <translation>falta una coma o una llave de cierre</translation>
    </message>
    <message>
        <source>a comma or a closing bracket is missing</source>
        <translation>falta una coma o un corchete de cierre</translation>
    </message>
    <message>
        <source>a colon stands where none may be; a text that has one goes in quotes</source>
        <translation>hay dos puntos donde no puede haberlos; un texto que los tenga va entre comillas</translation>
    </message>
    <message>
        <source>a colon is missing</source>
        <translation>faltan los dos puntos</translation>
    </message>
    <message>
        <source>a quote is opened and never closed</source>
        <translation>se abren unas comillas que no se cierran</translation>
    </message>
    <message>
        <source>a backslash within quotes means nothing there</source>
        <translation>una barra invertida entre comillas no significa nada ahí</translation>
    </message>
    <message>
        <source>a “-” stands where no list can begin</source>
        <translation>hay un «-» donde no puede empezar una lista</translation>
    </message>
    <message>
        <source>a tab, or a sign such as @ or %, stands where a text should begin</source>
        <translation>hay un tabulador, o un signo como @ o %, donde debería empezar un texto</translation>
    </message>
    <message>
        <source>a sign such as *, &amp; or ! begins a text, and means something else there</source>
        <translation>un signo como *, &amp; o ! empieza un texto, y ahí significa otra cosa</translation>
    </message>
    <message>
        <source>there are characters in it that are no text</source>
        <translation>contiene caracteres que no son texto</translation>
    </message>
    <message>
        <source>something follows where a text has ended</source>
        <translation>sigue algo donde un texto ya ha terminado</translation>
    </message>
    <message>
        <source>its indentation, or a sign in it, does not fit the lines before</source>
        <translation>su sangría, o algún signo, no casa con las líneas anteriores</translation>
    </message>
    <message>
        <source>Choose mine or theirs in the tab Conflicts, then push again.</source>
        <translation>Elija lo propio o lo ajeno en la pestaña Conflictos y envíe de nuevo.</translation>
    </message>
    <message>
        <source>Details says for each why, and what to do.</source>
        <translation>En Detalles está el porqué de cada uno y qué hacer.</translation>
    </message>
</context>
</TS>

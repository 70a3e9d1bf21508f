<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>SmartTerritory</name>
    <message>
        <source>Smart Territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull from the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets that came or changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets that were deleted on the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets that wait for a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could not be taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes of municipalities, separated by commas (all when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for everything, not only for what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {pulled} came or changed, {deleted} deleted, {conflicts} in conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push to the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets that the platform took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets read again and found as sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets that could not be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run: list the requests, send nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests, as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status of a working copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts the assets, what is unsent and what waits for a decision. Asks no platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets with something unsent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Territory files (*.yaml *.yml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Territory file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working copies (*.gpkg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working copy (made where it is missing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its geometry is not whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a point is expected, and another geometry stands there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its coordinates lie outside the world</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number is too large to be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text holds broken characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One asset cannot go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset {uid}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it in the list of changes; the other assets are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An asset is in no municipality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it, or choose its municipality in its form; then push again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The municipality has no place on the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No service path is given for {municipality}, so its assets cannot be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An asset cannot move to another municipality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform did not keep what was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again, {attributes} differs from what was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place of an asset cannot be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{uid}: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have its place corrected where it came from; all other assets were taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of an asset cannot be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{uid}, “{attribute}”: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the value corrected where it came from; all other assets were taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name lacks the language “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the entry “{subject}” is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{subject}” has no code list, so it cannot be the status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file does not hold “key: value” lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{subject}” cannot be the name of a table or column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not YAML: {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the range “{subject}” ends before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the code “{subject}” stands there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key “{subject}” stands there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two attributes go to the platform's “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{subject}” is a column of the working copy itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the platform's type “{subject}” belongs to {known} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no attribute “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no asset class “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no code list “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>common.yaml has no attribute “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the entry “{subject}” is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no tab “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the value “{subject}” is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{subject}” is of the wrong kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the scale is zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “{subject}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line for each of en, es, pt and ca.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file is where the territory says, and may be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name than “{subject}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this line and the one before: colons, quotes, indentation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a list: [one, two].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a list whose items are “key: value” lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “key: value” lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number other than zero, with a point for decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write two numbers, the smaller first: [0, 60].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write lower-case letters, digits and _: water_point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no polygons with a field “{found}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the boundaries “{found}” are not a file in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” is not among what {where} may say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the municipality&apos;s code {found} stands there as a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” is not a coordinate reference system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the territory's format is “{found}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” cannot be the key of a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kind of platform “{found}” is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} should hold “key: value” lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder {found} is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a secret stands in the file, under {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} should be a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is missing or is not a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” stands there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the entry {where} is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be read: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” is not an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not YAML: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file with the boundaries, and its field with the codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the file with the boundaries beside the territory&apos;s file, and write its name there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the code in quotes, so that a zero in front is kept: &apos;06015&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version reads format {allowed}; begin the file with “territory: {allowed}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use letters, digits, _ and - only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out, and enter it in the territory&apos;s connection: QGIS keeps it encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one line per item, each beginning with “- ”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a text there, in quotes where it looks like a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it, or use one of: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file is there, may be read, and is UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as {allowed}, without user or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something in it is not as it should be ({problem})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with the description in docs/territory-file.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of the catalog is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The territory&apos;s file cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} could not do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform answered in a way that stops the work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays, copy the details for the platform&apos;s operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection would not be safe, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came within {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of {host} was cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection ended in the middle of an answer; nothing of it was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not accept the credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user, the password or the token is wrong or has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the territory&apos;s connection and enter them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not allow this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are known there, but without the right to do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked for is not, or no longer, on the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, the tenant and the service path; then pull again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform already has an asset with this identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is there differs from what you created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull; the difference then waits for you among the conflicts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one entity answers to this identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform holds the same identifier several times, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the platform&apos;s operator to remove the duplicate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform refuses what was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value or a name is not as the platform wants it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the value and push again; your change is kept meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{attribute}” has characters that the platform refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not take {characters}; nothing was sent for this asset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is larger than {host} takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One asset or one group of assets is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simplify the geometry or shorten the long texts of the asset, then push again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} asks to slow down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gets more requests than it accepts; waiting and asking again did not help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} has a fault of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers with the server error {status}, also when asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later; if it stays, copy the details for the platform&apos;s operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at {host} is not the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the address in a browser, and check address, port and proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sends more than is accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} points to another address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list kept changing while it was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} announced {expected} assets, and {got} came, three times over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull again when fewer changes are being made there; what did come is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform lists nothing where assets are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encrypted connection could be agreed upon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no computer of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This QGIS keeps no user, password or token for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity service gave no token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not let it through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No way leads there from this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token has characters that no header can carry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is not written as an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says: {description}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulling {class}: {town}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulling: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending changes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading again what was sent:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what was deleted on the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform asks to wait: {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin does not know what this is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something happened that nobody foresaw. What was done before it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details and send them to those who look after the plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped on request; what was done until then is whole and kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again to go on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This QGIS lacks {library}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python library {library} is needed for this, and is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the working copy ended too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that writes it ended before its work: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull again; what was written is whole. If it happens again, look into the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo platform did not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should answer on this computer within {seconds} s, and did not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other demonstrations and open it again; a firewall may be in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working copy cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file is there and that no other program is writing to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a working copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is missing, or was not made by Smart Territory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file, or let a pull make a new one in another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working copy was written by a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its format is {found}; this version of the plugin knows formats up to {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the plugin: Plugins ▸ Manage and Install Plugins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the working copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} stayed locked while it was waited for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working copy cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} or its folder is read-only, or not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left for {path}; the last step was undone, the file is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working copy is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no platform to send to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The territory “{territory}” lives in its working copy alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the territory and give it a platform; your changes wait until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IGN base map, grey (Spain)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IGN base map (Spain)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNOA orthophotos (Spain)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catastro parcels (Spain)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICGC topographic, grey (Catalonia)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICGC topographic (Catalonia)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICGC orthophotos (Catalonia)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DGT orthophotos 2018 (Portugal)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DGT satellite orthophotos 2023 (Portugal)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAOP municipalities (Portugal)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live sensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value (text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected between {least} and {most}{unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected {least}{unit} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected {most}{unit} or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In conflict: both sides changed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed here, not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of national interest: {grades}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of public interest: {grades}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of local interest: {grades}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventoried or in the town plan: {grades}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale: the last value is old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No values from the platform yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heritage and tourism</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basemaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The basemap “{name}” does not answer. The map works without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Smart Territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;a href=&quot;{home}&quot;&gt;Home page&lt;/a&gt; · &lt;a href=&quot;{problems}&quot;&gt;Report a problem&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View ▸ Panels ▸ Log Messages, tab “{tab}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensors in warning, in alarm or with a stale reading appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets of the territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Basemap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also changed on the platform: decide in Conflicts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert: back to what the platform said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing unsent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit a layer and save its edits: what changed appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This territory has no platform to send to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the exact requests; nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert the unsent changes of {count} assets?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They go back to what the platform said. Assets created here are removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push {asset} only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsent changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences of the chosen asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the asset on the map (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what the platform said (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asset}, decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets in conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each side says; choose mine or theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps what was done here, for all of this asset (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes what the platform says, for all of this asset (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the next undecided asset (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {file}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run: nothing has been sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests: {requests}. Places on the platform: {scopes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests by town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>placed at {position}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken off the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved {distance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last sync {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This territory has no platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull, then push what is unsent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the platform to the working copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the working copy to the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the sensors&apos; readings coming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a territory…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New territory…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens another territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All towns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some towns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} mo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for territories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands beside your changes in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder for territories:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Basemap of a new territory:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Live sensors every:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wait for an answer up to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes made here that the platform does not know yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets changed here and on the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets that break a rule or that the platform refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the sensors whose last reading is too old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Towns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No towns yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The territory&apos;s towns appear here once its file names them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The towns and their assets appear here once they are pulled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to {town}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull {town}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the working copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working: what comes appears here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smart Territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Territory &amp;panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;demo territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New territory…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open territory…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change this territory…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose the territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;ptions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope: {scope}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept, changed: {attributes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what went &amp;wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen problem in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to read its problem in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; what had come is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted on the platform: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new on the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not pulled: {towns}. {cause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; what is unsent is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting in Conflicts: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent, but reads differently now: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be sent: {count}. {cause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working copy only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing to: {town}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing to: no town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing to: {count} towns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes stay in the working copy: this territory has no platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, kind, town or state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the sensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sensors yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensors and their last readings appear here once they are pulled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No territory is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three fictional towns on a platform of their own; no network is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your towns, with a platform or without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From its file, perhaps one that a colleague made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; what is done so far is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverted: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written: {reason}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull some towns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Towns to pull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pull {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The asset itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written. You can go on whatever it says, and mend it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test could not be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading works: {total} entities there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the platform answers was not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is encrypted, and its certificate is trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not encrypted (http)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform accepts you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not accept you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the platform accepts you was not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform lists its entity types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not list its entity types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entity types were not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing is not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether you may write is known only at the first push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them is known to the catalog: check tenant and service path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets and sensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is chosen is pulled and shown. It can be changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Assets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one class of assets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Municipalities from a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by code or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Municipalities of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the &amp;code:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the &amp;name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has no polygon layer. Add one with the municipalities first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the field that holds the code, as INE or DGT writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two files, which you can copy, hand on and back up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Territory file:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you answered here, without anything secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Working copy:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assets, as a GeoPackage. It works offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will happen:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where the territory&apos;s file is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where the working copy is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} exists already: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the assets of the territory live. Its operator knows these answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;On a platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Without a platform: in a file on this computer; a platform may come later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example: Mancomunidad del Guadiana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the &amp;territory:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forbidden characters:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some platforms refuse {signs} in texts. If unsure, leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the territory a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the platform&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tenant has up to 50 letters, digits and _.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me before sending, and send nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send them as unrestricted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send them encoded, as %27</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the platform knows you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token is asked for each service path, and renewed when it expires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept by QGIS, unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of the identity service, such as https://host:5000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter user and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of QGIS&apos;s configurations, or make one with the green plus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS keeps what is secret, encrypted. The territory&apos;s file never holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS's authentication is switched off here; only “None” can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS will ask for its master password when you test or finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: the platform is open to your network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token in a header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keystone v3 (Thinking Cities)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyrock (OAuth2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of QGIS&apos;s authentication configurations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Header:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Identity service:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Domain:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application&apos;s &amp;id:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application&apos;s &amp;secret:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Municipalities: {count} ({names})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a boundary: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes of assets: {assets}; of sensors: {sensors}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform: {url}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret goes into QGIS&apos;s authentication database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working copy is there already; it is kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working copy is made empty; the first pull fills it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working copy is made empty, ready for your first asset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written on the platform until you push.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRS for distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add at least one municipality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}: enter the code, as INE or DGT writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code {code} stands there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{town}: choose a CRS in metres, such as EPSG:25830.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{town}: a service path looks like /es/06095.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their codes (INE in Spain, DICO in Portugal) and boundaries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a &amp;layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Official boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service &amp;path:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A &amp;subtree:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows copied from a spreadsheet: code, name, CRS, service path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From IGN/CNIG in Spain and DGT in Portugal; needs a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“/” where all share one; with {code} in it, each municipality has its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All below it is read; new assets go to the path in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A subtree looks like /prov/#.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service path looks like /es/{code}: letters, digits, _ and /.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no codes of municipalities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the official services…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All boundaries are known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

"""The sixty monuments of the demonstration: none of them exists, all of them might."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Site:
    name: str
    building: str
    period: str
    century: str
    grade: str
    category: str
    where: str  # square, old, new, hamlet 1, hamlet 2, or direction and distance in metres
    size: tuple[int, int]  # metres
    zone: str = ""  # how far its zone is drawn, where it has one: near, wide
    status: str = "declared"


ES, CA, PT = "Monumento", "monument històric", "monumento"

ALMENDRERA = (
    Site("Iglesia de Nuestra Señora de la Asunción", "church", "modern", "XVI", "BIC", ES, "square", (46, 22), "wide"),
    Site("Castillo de los Arias", "castle", "medieval", "XIII a XV", "BIC", ES, "62 720", (58, 44), "wide"),
    Site("Muralla de la villa", "walls", "medieval", "XIII", "BIC", ES, "old", (70, 4), "near"),
    Site("Puerta de Badajoz", "gate", "medieval", "XIV", "BIC", ES, "old", (9, 7), "near"),
    Site("Convento de Santa Clara", "convent", "modern", "XVII", "BIC", ES, "old", (48, 36), "near", "in_progress"),
    Site("Palacio de los Marqueses de la Vega", "palace", "modern", "1694", "BIC", ES, "old", (34, 26), "near"),
    Site("Conjunto histórico de Almendrera", "houseBuilding", "modern", "XV a XIX", "BIC", "Conjunto Histórico", "old",
         (30, 30), "wide"),
    Site("Dolmen del Lobo", "dolmen", "prehistory", "III milenio a. C.", "BIC", "Zona Arqueológica", "140 3350",
         (14, 12), "wide"),
    Site("Villa romana de la Dehesa", "archeologicalSite", "roman", "II a IV", "BIC", "Zona Arqueológica", "255 2350",
         (88, 60), "wide"),
    Site("Puente viejo sobre el arroyo", "bridge", "medieval", "XV", "BINV", ES, "328 1720", (42, 6)),
    Site("Ermita de los Mártires", "hermitage", "modern", "XVI", "BINV", ES, "98 1600", (16, 9)),
    Site("Ermita de San Isidro", "hermitage", "c20", "1953", "CAT", "", "hamlet 1", (12, 8), "", "planning"),
    Site("Casa de la Encomienda", "nobleHouse", "modern", "XVII", "BINV", ES, "old", (26, 20)),
    Site("Pósito", "industrialBuilding", "modern", "1780", "BINV", ES, "old", (22, 12)),
    Site("Hospital de la Piedad", "publicBuilding", "modern", "XVI", "BINV", ES, "old", (30, 22)),
    Site("Rollo jurisdiccional", "monolith", "modern", "XVI", "BIC", ES, "old", (2, 2), "near"),
    Site("Fuente de los Caños", "spring", "modern", "1602", "CAT", "", "old", (6, 4), "", "planning"),
    Site("Lavadero público", "publicBuilding", "c19", "1887", "CAT", "", "new", (14, 8), "", "planning"),
    Site("Teatro Espronceda", "theathre", "c20", "1924", "CAT", "", "new", (32, 18), "", "planning"),
    Site("Mercado de abastos", "fishMarket", "c20", "1931", "CAT", "", "new", (36, 24), "", "planning"),
    Site("Fábrica de harinas", "industrialBuilding", "c20", "1919", "none", "", "new", (28, 16), "", "none"),
    Site("Iglesia de San Antón", "church", "c19", "1840", "CAT", "", "hamlet 2", (24, 11), "", "planning"),
)

VILA_NOVA = (
    Site("Igreja Matriz de Nossa Senhora da Conceição", "church", "modern", "XVI", "MN", PT, "square", (42, 20),
         "wide"),
    Site("Castelo de Vila Nova", "castle", "medieval", "XIII", "MN", PT, "82 640", (62, 48), "wide"),
    Site("Pelourinho de Vila Nova", "monolith", "modern", "1512", "IIP", PT, "old", (2, 2)),
    Site("Igreja da Misericórdia", "church", "modern", "XVI", "IIP", PT, "old", (26, 12)),
    Site("Paço dos Alcaides", "palace", "medieval", "XV", "MIP", PT, "old", (30, 22)),
    Site("Convento de São Francisco", "convent", "modern", "XVII", "MIP", PT, "new", (46, 34), "", "in_progress"),
    Site("Anta da Azinheira", "dolmen", "prehistory", "IV a III milénio a. C.", "MN", PT, "215 2900", (11, 10)),
    Site("Menir do Monte", "menhir", "prehistory", "V milénio a. C.", "IIP", PT, "31 2350", (3, 3)),
    Site("Ponte velha", "bridge", "modern", "XVI", "IIP", PT, "290 1500", (48, 5)),
    Site("Aqueduto da Amoreira de Baixo", "aqueduct", "modern", "XVII", "MIP", PT, "148 1300", (120, 3)),
    Site("Núcleo antigo de Vila Nova", "houseBuilding", "modern", "XIV a XVIII", "MIP", "conjunto", "old", (26, 26),
         "wide"),
    Site("Estação arqueológica do Outeiro", "archeologicalSite", "protohistory", "Idade do Ferro", "IIP", "sítio",
         "338 2700", (70, 48)),
    Site("Ermida de São Brás", "hermitage", "modern", "XVI", "IIM", PT, "185 1750", (13, 8)),
    Site("Capela do Espírito Santo", "chapel", "modern", "XVI", "IIM", PT, "old", (11, 7)),
    Site("Fonte da Vila", "spring", "modern", "1556", "MIM", PT, "old", (8, 5)),
    Site("Casa da Câmara", "publicBuilding", "modern", "XVIII", "IIM", PT, "old", (22, 14)),
    Site("Lagar da Ribeira", "industrialBuilding", "c20", "1912", "none", "", "hamlet 2", (20, 12), "", "none"),
    Site("Igreja de Santo António do Monte", "church", "modern", "XVII", "IIM", PT, "hamlet 1", (20, 9)),
)

CASTELLROIG = (
    Site("Església de Santa Maria", "church", "medieval", "XIII", "BCIN", CA, "square", (40, 18), "wide"),
    Site("Castell de Castellroig", "castle", "medieval", "XI a XIV", "BCIN", CA, "12 680", (60, 40), "wide"),
    Site("Muralles de la vila", "walls", "medieval", "XIV", "BCIN", CA, "old", (64, 3), "near"),
    Site("Torre del Telègraf", "tower", "c19", "1849", "BCIN", CA, "48 2700", (6, 6), "near"),
    Site("Torre de guaita dels Masets", "tower", "medieval", "XI", "BCIN", CA, "hamlet 1", (7, 7), "near"),
    Site("Poblat ibèric del Tossal", "castro", "protohistory", "V a III a. C.", "BCIN", "zona arqueològica", "238 2250",
         (84, 62), "wide"),
    Site("Necròpolis del Pla", "necropolis", "late_antiquity", "VI", "BCIL", "zona arqueològica", "268 3100", (36, 24),
         "near"),
    Site("Nucli antic de Castellroig", "houseBuilding", "medieval", "XII a XVIII", "BCIN", "conjunt històric", "old",
         (26, 26), "wide"),
    Site("Casa dels Cervelló", "nobleHouse", "modern", "1583", "BCIL", CA, "old", (24, 16)),
    Site("Hospital de Sant Roc", "publicBuilding", "medieval", "XIV", "BCIL", CA, "old", (28, 18)),
    Site("Forn de la vila", "publicBuilding", "modern", "XVII", "BCIL", CA, "old", (10, 8)),
    Site("Sinagoga del Call", "archeologicalSite", "medieval", "XIV", "BCIL", CA, "old", (14, 9), "", "in_progress"),
    Site("Creu de terme", "monolith", "modern", "XVI", "BCIN", CA, "105 1180", (2, 2), "near"),
    Site("Ermita de la Mare de Déu del Roser", "hermitage", "modern", "XVIII", "BCIL", CA, "160 1650", (15, 8)),
    Site("Masia de Cal Vallès", "masia", "modern", "XVII", "BCIL", CA, "85 1900", (26, 20)),
    Site("Celler cooperatiu", "industrialBuilding", "c20", "1920", "BCIL", CA, "new", (44, 28)),
    Site("Safareig públic", "publicBuilding", "c19", "1891", "CAT", "", "new", (12, 7), "", "planning"),
    Site("Pont del Sió", "bridge", "medieval", "XV", "BCIL", CA, "190 1480", (38, 5)),
    Site("Església de Sant Miquel", "church", "medieval", "XII", "BCIL", CA, "hamlet 2", (19, 8)),
    Site("Farinera de les Planes", "industrialBuilding", "c20", "1914", "none", "", "new", (34, 18), "", "none"),
)

SITES = {"es": ALMENDRERA, "pt": VILA_NOVA, "ca": CASTELLROIG}

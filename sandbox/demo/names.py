"""Names of streets and of other things, in each town's own language; none holds a character that Orion refuses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, count


@dataclass(frozen=True)
class StreetNames:
    square: str
    ring: str
    avenues: tuple[str, str]
    roads: tuple[str, ...]
    old: str
    new: str
    suburb: str
    estate: str  # followed by a letter
    lane: str  # how the second street of a name is called

    def of(self, kind: str) -> Iterator[str]:
        """First the names on the list, then lanes that take theirs from them, without end."""
        listed = tuple(name.strip() for name in getattr(self, kind).replace("\n", " ").split(","))
        letters = (f"{self.estate} {chr(65 + number)}" for number in range(26))
        if kind == "estate":
            return chain(letters, (f"{self.estate} {number}" for number in count(27)))
        bare = tuple(name.split(" ", 1)[1] for name in listed)
        return chain(listed, (f"{self.lane} {name}" for name in bare),
                     (f"{self.lane} {number} {name}" for number in count(2) for name in bare))


SPAIN = StreetNames(
    square="Plaza de España", ring="Ronda de la Muralla",
    avenues=("Avenida de Extremadura", "Avenida de la Constitución"),
    roads=("Carretera de Badajoz", "Carretera de la Sierra", "Camino del Cementerio", "Carretera de la Estación"),
    old="""Calle Mayor, Calle Derecha, Calle de la Iglesia, Calle del Pozo, Calle de la Cruz, Calle Nueva,
        Calle del Horno, Calle de los Herreros, Calle de la Fuente, Calle de la Encina, Calle del Castillo,
        Calle de Santa Ana, Calle de San Juan, Calle del Hospital, Calle de la Amargura, Calle del Convento,
        Calle de los Mesones, Calle de la Carrera, Calle del Peso, Calle de las Peñas, Calle de la Morería,
        Calle del Rollo, Calle Empedrada, Calle de los Silos, Calle de la Concepción, Calle de Palacio,
        Calle del Aire, Calle de la Gloria, Calle de San Bartolomé, Calle Olivos, Calle de la Alcazaba,
        Calle Corredera, Calle del Sol, Calle de la Luna""",
    new="""Calle Antonio Machado, Calle Miguel Hernández, Calle José de Espronceda, Calle Carolina Coronado,
        Calle Francisco de Zurbarán, Calle Luis de Morales, Calle Gabriel y Galán, Calle Luis Chamizo,
        Calle Goya, Calle Velázquez, Calle Federico García Lorca, Calle Juan Ramón Jiménez,
        Calle Rosalía de Castro, Calle Cervantes, Calle Lope de Vega, Calle Quevedo, Calle Calderón de la Barca,
        Calle Benito Arias Montano, Calle Meléndez Valdés, Calle Donoso Cortés, Calle Bravo Murillo,
        Calle Isaac Peral, Calle Ramón y Cajal, Calle Severo Ochoa, Calle Clara Campoamor, Calle María Zambrano,
        Calle Emilia Pardo Bazán, Calle Picasso, Calle Manuel de Falla, Calle Isaac Albéniz, Calle Portugal,
        Calle Évora, Calle Elvas, Calle Mérida, Calle Trujillo, Calle Guadalupe, Calle Zafra, Calle Llerena,
        Calle Jerez de los Caballeros, Calle Plasencia, Calle Guadiana, Calle Tajo, Calle Alagón, Calle Zújar,
        Calle Matachel, Calle Andalucía, Calle Asturias, Calle Galicia, Calle Aragón, Calle Navarra,
        Calle Valencia, Calle Murcia, Calle Castilla, Calle La Rioja, Calle Cantabria""",
    suburb="""Calle Jara, Calle Romero, Calle Tomillo, Calle Lavanda, Calle Retama, Calle Brezo, Calle Madroño,
        Calle Acebuche, Calle Alcornoque, Calle Quejigo, Calle Fresno, Calle Olmo, Calle Almendro,
        Calle Granado, Calle Higuera, Calle Membrillo, Calle Cigüeña, Calle Grulla, Calle Avutarda,
        Calle Milano, Calle Abubilla, Calle Perdiz""",
    estate="Polígono La Dehesa calle", lane="Travesía")

PORTUGAL = StreetNames(
    square="Praça da República", ring="Rua da Circunvalação", avenues=("Avenida da Liberdade", "Avenida 25 de Abril"),
    roads=("Estrada de Évora", "Estrada da Fronteira", "Caminho do Cemitério", "Estrada da Barragem"),
    old="""Rua Direita, Rua da Igreja, Rua do Poço, Rua do Forno, Rua da Misericórdia, Rua dos Ferreiros,
        Rua da Fonte, Rua do Castelo, Rua de São Pedro, Rua da Cadeia, Rua dos Oleiros, Rua da Mouraria,
        Rua das Flores, Rua do Hospital, Rua do Outeiro, Rua da Carreira, Rua de Santo António, Rua do Convento,
        Rua da Parreira, Rua das Alcaçarias, Rua da Cruz, Rua do Sol, Rua da Lua, Rua do Arco,
        Rua da Porta Nova, Rua dos Mercadores, Rua do Espírito Santo, Rua da Corredoura, Rua Nova, Rua do Passo,
        Rua das Olarias, Rua da Botica, Rua do Celeiro, Rua da Oliveira""",
    new="""Rua 5 de Outubro, Rua 1.º de Maio, Rua Luís de Camões, Rua Florbela Espanca, Rua Fernando Pessoa,
        Rua Eça de Queirós, Rua Almeida Garrett, Rua Alexandre Herculano, Rua Bocage, Rua Gil Vicente,
        Rua Miguel Torga, Rua José Régio, Rua Sophia de Mello Breyner, Rua Vergílio Ferreira,
        Rua Antero de Quental, Rua Cesário Verde, Rua Garcia de Resende, Rua Públia Hortênsia,
        Rua Vasco da Gama, Rua Pedro Álvares Cabral, Rua Bartolomeu Dias, Rua Gago Coutinho,
        Rua Humberto Delgado, Rua Zeca Afonso, Rua Amália Rodrigues, Rua Egas Moniz, Rua Catarina Eufémia,
        Rua dos Combatentes, Rua da Escola, Rua do Mercado, Rua das Forças Armadas, Rua de Badajoz,
        Rua de Olivença, Rua de Mérida, Rua de Elvas, Rua de Estremoz, Rua de Beja, Rua de Lisboa, Rua do Porto,
        Rua de Coimbra, Rua do Guadiana, Rua do Degebe, Rua do Sorraia, Rua do Sado, Rua da Madeira,
        Rua dos Açores, Rua de Angola, Rua de Cabo Verde, Rua de Moçambique, Rua de Timor, Rua do Rossio,
        Rua dos Bombeiros Voluntários""",
    suburb="""Rua da Azinheira, Rua do Sobreiro, Rua do Medronheiro, Rua da Esteva, Rua do Rosmaninho,
        Rua do Alecrim, Rua do Tomilho, Rua da Amendoeira, Rua da Figueira, Rua da Romãzeira, Rua do Marmeleiro,
        Rua da Cegonha, Rua do Grou, Rua da Perdiz, Rua da Poupa, Rua do Cuco, Rua da Andorinha,
        Rua do Rouxinol, Rua da Murta""",
    estate="Zona Industrial rua", lane="Travessa")

CATALONIA = StreetNames(
    square="Plaça Major", ring="Raval de les Muralles", avenues=("Avinguda de Catalunya", "Passeig de l’Estació"),
    roads=("Carretera de Lleida", "Carretera de Tàrrega", "Camí del Cementiri", "Carretera de la Seu"),
    old="""Carrer Major, Carrer de l’Església, Carrer del Forn, Carrer de la Font, Carrer del Pou,
        Carrer del Castell, Carrer dels Ferrers, Carrer de la Creu, Carrer de Sant Roc, Carrer de Sant Antoni,
        Carrer del Portal, Carrer Nou, Carrer de l’Hospital, Carrer del Call, Carrer de la Bassa,
        Carrer del Trinquet, Carrer de les Piques, Carrer de Santa Maria, Carrer dels Teixidors,
        Carrer de la Placeta, Carrer Estret, Carrer del Molí, Carrer de l’Abadia, Carrer de les Eres,
        Carrer del Raval, Carrer de l’Om, Carrer de Sant Miquel, Carrer del Sol, Carrer de la Llibertat,
        Carrer de Dalt, Carrer de Baix, Carrer de les Voltes, Carrer de la Presó, Carrer del Vent""",
    new="""Carrer de Jacint Verdaguer, Carrer d’Àngel Guimerà, Carrer de Pau Casals, Carrer de Mercè Rodoreda,
        Carrer de Joan Maragall, Carrer de Josep Pla, Carrer de Salvador Espriu, Carrer de Màrius Torres,
        Carrer de Maria Mercè Marçal, Carrer de Narcís Monturiol, Carrer de Pompeu Fabra, Carrer de Ramon Llull,
        Carrer d’Ausiàs March, Carrer de Joan Miró, Carrer d’Antoni Gaudí, Carrer de Francesc Macià,
        Carrer de Lluís Companys, Carrer de Rafael Casanova, Carrer d’Enric Granados, Carrer d’Isaac Albéniz,
        Carrer de Caterina Albert, Carrer de Frederica Montseny, Carrer de Josep Carner, Carrer de Carles Riba,
        Carrer de Joan Brossa, Carrer de Manuel de Pedrolo, Carrer d’Aribau, Carrer de Barcelona,
        Carrer de Girona, Carrer de Tarragona, Carrer de Balaguer, Carrer de Cervera, Carrer de Solsona,
        Carrer de Tremp, Carrer de Vic, Carrer de Manresa, Carrer del Segre, Carrer del Cinca, Carrer del Sió,
        Carrer del Corb, Carrer de la Noguera, Carrer de l’Urgell, Carrer de la Segarra,
        Carrer de les Garrigues, Carrer del Pallars, Carrer de la Cerdanya, Carrer de l’Empordà,
        Carrer de Montserrat, Carrer de Mallorca, Carrer de Menorca, Carrer de València, Carrer de l’Alguer""",
    suburb="""Carrer del Romaní, Carrer de la Farigola, Carrer de l’Espígol, Carrer del Ginebró,
        Carrer de l’Alzina, Carrer del Roure, Carrer del Pi, Carrer de l’Olivera, Carrer de l’Ametller,
        Carrer del Magraner, Carrer de la Figuera, Carrer del Cirerer, Carrer de la Garsa, Carrer del Puput,
        Carrer de l’Oreneta, Carrer del Xot, Carrer del Tudó""",
    estate="Polígon Les Planes carrer", lane="Passatge")

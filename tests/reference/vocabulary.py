"""The shape of a dossier as one table, for the generators.

It says which keys there are, of what type, what is required and which lists may not overlap. It is not a reader.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Shape:
    """One fact, block or list; kinds of fact: date, truth, code, set, municipality, network, moment, format, label."""

    kind: str
    codes: tuple = ()
    fields: tuple = ()  # of a block, or of the entries of a list: pairs of key and shape
    required: bool = False
    nullable: bool = True
    disjoint: bool = False  # the intervals of a list may not overlap


def codes(text: str, **how) -> Shape:
    return Shape("code", tuple(text.split()), **how)


def code_set(text: str, **how) -> Shape:
    return Shape("set", tuple(text.split()), **how)


def block(**fields) -> Shape:
    return Shape("block", fields=tuple(fields.items()))


def listed(disjoint: bool = False, **fields) -> Shape:
    return Shape("list", fields=tuple(fields.items()), disjoint=disjoint)


def needed(shape_kind: str) -> Shape:
    return Shape(shape_kind, required=True, nullable=False)


DATE, TRUTH, MUNICIPALITY = Shape("date"), Shape("truth"), Shape("municipality")
INTERVAL = {"van": needed("date"), "tot_en_met": Shape("date", required=True)}
MUST = {"required": True, "nullable": False}
RESIDENCE = listed(disjoint=True, **INTERVAL, gemeente=needed("municipality"))
EXPLANATION = block(
    reden=codes(
        "wachttijd_aanbieder geen_aanbod niet_gecontracteerd ouder_niet_akkoord complexe_scheiding "
        "woonplaats_onduidelijk overgang_18 wachttijd_diagnostiek crisisplek overig"
    ),
    vastgelegd=DATE,
)
HELP = listed(
    voor=codes("jeugdige ouders gezin", **MUST),
    noodzakelijk=TRUTH,
    aangemeld=DATE,
    wacht_sinds=DATE,
    intake=DATE,
    wachtlijst_na_intake=TRUTH,
    gestart=DATE,
    beeindigd=DATE,
    doorbraakaanpak=TRUTH,
    nodig_voor=DATE,
    sluit_aan=TRUTH,
    conform_plan=TRUTH,
    alternatief_passend=TRUTH,
    professional_licht_toe=TRUTH,
    gezin_ervaart_bijdrage=TRUTH,
    toelichting=EXPLANATION,
)
COURSE = block(
    bepaald=DATE,
    doelen_bepaald=TRUTH,
    hulp_bepaald=TRUTH,
    samenspraak=block(gezin=TRUTH, netwerk=Shape("network"), professionals=TRUTH),
    ouder_met_gezag_oneens=TRUTH,
    nodig_voor=DATE,
    toelichting=EXPLANATION,
)
MEASURES = listed(
    soort=codes("ots vots voogdij voorlopige_voogdij jeugdreclassering", **MUST),
    gi=codes("jbov ljr wss andere"),
    uitgesproken=DATE,
    gi_in_kennis=DATE,
    einde=DATE,
    beeindigd=DATE,
    verlengingen=listed(
        uitgesproken=DATE,
        einde=DATE,
        redenen=code_set("hulp_niet_tijdig ontwikkelingsbedreiging doelen_niet_bereikt wachttijd overig"),
    ),
    jeugdbeschermers=listed(
        **INTERVAL,
        rol=codes("vast tijdelijk_contactpersoon bureaudienst", **MUST),
        reden_einde=codes("verloop ziekte vast_moment op_verzoek overdracht_gi einde_maatregel"),
    ),
    eerste_contact=block(jeugdige=DATE, gezag=DATE),
    familiegroepsplan_afgezien=DATE,
    koers=COURSE,
    hulp=HELP,
)
TABLES = listed(
    aangemeld=DATE,
    soort_onderzoek=codes("civiel gezag_omgang straf schoolverzuim"),
    moment=Shape("moment", nullable=False),
    gehouden=DATE,
    zitting=DATE,
    aanwezig=block(raad=TRUTH, voorzitter=TRUTH, gemeente=TRUTH, ouders=TRUTH, jeugdige=TRUTH, netwerk=TRUTH),
    reden_afwezig=block(
        ouders=codes("verhinderd wil_niet niet_uitgenodigd niet_veilig onbekend"),
        jeugdige=codes("verhinderd wil_niet niet_uitgenodigd niet_veilig onbekend"),
    ),
    uitkomst=codes("vrijwillig_kader raadsonderzoek"),
)
CHAIN_KEYS = (
    "melding_vt triage_vt besluit_onderzoek_vt start_onderzoek_vt einde_onderzoek_vt verzoek_raad start_raad "
    "rapport_raad zitting uitspraak intake_gi"
)
DOSSIER = block(
    formaat=needed("format"),
    kenmerk=needed("label"),
    geboortedatum=needed("date"),
    brp=listed(
        disjoint=True,
        **INTERVAL,
        adres=codes("woonadres briefadres geen", **MUST),
        gemeente=Shape("municipality", required=True),
        aantekening_2_26=TRUTH,
    ),
    verblijf=listed(
        **INTERVAL,
        soort=codes(
            "jeugdhulpaanbieder gezinshuis gesloten crisis pleegzorg opvang_wmo beschermd_wonen jji wlz logeer "
            "moeder_kindhuis netwerk_informeel ziekenhuis coa nidos internaat pi andere_regeling",
            **MUST,
        ),
        einde=codes("naar_huis tijdelijk overgang"),
    ),
    jeugdreclassering_na_jji=TRUTH,
    moeder_brp_bij_geboorte=MUNICIPALITY,
    hulpvraag=block(datum=DATE, werkelijk_verblijf=MUNICIPALITY),
    buiten_nederland=listed(**INTERVAL, tijdelijk=needed("truth")),
    gezag=listed(disjoint=True, **INTERVAL, bij=code_set("moeder vader voogd gi", required=True)),
    woonplaats=block(moeder=RESIDENCE, vader=RESIDENCE, voogd=RESIDENCE, jeugdige=RESIDENCE),
    feitelijk_bij=listed(disjoint=True, **INTERVAL, bij=codes("moeder vader elders", **MUST)),
    werkelijk_verblijf=RESIDENCE,
    maatregelen=MEASURES,
    jeugdhulp=listed(
        soort=codes(
            "ambulant pleegzorg gezinshuis verblijf gesloten ggz begeleiding persoonlijke_verzorging jeugdreclassering",
            **MUST,
        ),
        gestart=DATE,
        beeindigd=DATE,
    ),
    overgang=block(
        toekomstplan=DATE,
        verlengde_jeugdhulp=block(bepaald=DATE, noodzakelijk=TRUTH, hervatting=TRUTH),
        wil_pleegzorg_beeindigen=TRUTH,
        wil_gezinshuis_verlaten=TRUTH,
        startkwalificatie=TRUTH,
        wmo_melding=DATE,
    ),
    tafels=TABLES,
    keten=block(**dict.fromkeys(CHAIN_KEYS.split(), DATE)),
    koploper=block(
        verzoek_ingediend=DATE,
        verzoeker_lid_van_team=TRUTH,
        verzoeker_organisatie=codes("raad om andere"),
        contact_jeugdige=DATE,
        contact_ouders=listed(datum=DATE),
        team=code_set("vt raad gi lokale_toegang andere"),
        regie_gi_vanaf=DATE,
        lokale_toegang_betrokken=TRUTH,
        tafel_door_lokale_toegang=DATE,
    ),
)

/**
 * What news tells of: death, arrest, charge, verdict, vote, rates, agreement and the like, each with
 * the sides that it can take. "Shot dead" and "shot", "blocks" and "upholds" differ in a side.
 *
 * Words stand in any of their forms, "_" joins the words of a phrase, "=" takes a word as it is
 * written. `sure` words mean their side wherever they stand: where one is gone, readers are told.
 * `maybe` words have other meanings, too: they can stand for a sure one, and count as sure where the
 * line has a word of `about`.
 */
interface Side {
  readonly sure?: string
  readonly maybe?: string
}

export interface Event {
  readonly sides: Readonly<Record<string, Side>>
  readonly about?: string
}

const DEALS = 'deal agreement accord pact truce treaty ceasefire settlement'

/** Phrases of each first word and each second one. */
function each(firsts: string, seconds: string): string {
  return firsts
    .split(' ')
    .flatMap((first) => seconds.split(' ').map((second) => `${first}_${second}`))
    .join(' ')
}

export const EVENTS: Readonly<Record<string, Event>> = {
  death: {
    sides: {
      dead: {
        sure:
          'die dies died dead death deadly dying fatal fatally fatality kill killer slay slain murder manslaughter ' +
          'homicide drown lethal perish execute assassinate massacre lose_life lose_their_life lost_lives ' +
          'claim_life claim_lives suicide death_toll',
        maybe: 'body bodies corpse bury funeral mourn claim_victim toll',
      },
    },
  },
  homicide: {
    sides: {
      murder: { sure: 'murder homicide assassinate', maybe: '' },
      manslaughter: { sure: 'manslaughter' },
    },
  },
  harm: {
    sides: {
      hurt: {
        sure: 'hurt injure injury wound maim',
        maybe:
          'shot shoot shooting stab stabbing burn hospital hospitalise hospitalize crush maul critical harm',
      },
    },
  },
  missing: {
    sides: {
      missing: { sure: 'missing vanish disappear', maybe: 'search lost unaccounted' },
      found: {
        sure: 'find_alive find_safe find_well',
        maybe: 'find locate rescue trace alive safe',
      },
    },
  },
  abduction: { sides: { taken: { sure: 'abduct kidnap hostage', maybe: 'seize take' } } },
  assault: {
    sides: { rape: { sure: 'rape rapist sexual_assault sexually_assault sexual_abuse' } },
  },
  custody: {
    about: 'suspect police officer detective',
    sides: {
      arrest: {
        sure: 'arrest detain apprehend in_custody into_custody under_arrest',
        maybe: '=held =hold =holds catch nab capture suspect charge jail seize',
      },
      question: {
        sure: '=questioned =quizzed interrogate help_police',
        maybe: '=question =questions =quiz interview',
      },
      free: { sure: 'release_on_bail free_on_bail', maybe: 'release free freed bail' },
    },
  },
  charge: {
    about: 'court fraud murder theft assault bribery manslaughter corruption rape',
    sides: {
      charge: {
        sure: '=charged indict prosecute arraign face_charge charge_over charge_with charge_in',
        maybe: 'charge accuse trial',
      },
      dropped: { sure: 'drop_charge charge_dropped drop_case case_dropped', maybe: 'drop' },
    },
  },
  verdict: {
    about: 'court jury judge police suspect charge',
    sides: {
      guilty: {
        sure: 'convict conviction guilty find_guilty',
        maybe: 'jail sentence imprison prison',
      },
      cleared: {
        sure: 'acquit acquittal not_guilty find_not_guilty exonerate clear_of',
        maybe: 'clear free freed innocent',
      },
      hung: { sure: 'hung_jury mistrial' },
    },
  },
  plea: {
    sides: {
      guilty: { sure: 'plead_guilty', maybe: 'admit confess' },
      innocent: { sure: 'plead_not_guilty not_guilty_plea', maybe: 'deny' },
    },
  },
  sentence: {
    sides: {
      prison: {
        sure: 'jail imprison =sentenced =sentences prison_term behind_bars life_sentence',
        maybe: 'sentence prison year get life',
      },
      spared: { sure: 'suspended_sentence spare_jail avoid_jail walk_free' },
    },
  },
  decision: {
    about:
      'bill law budget motion deal treaty amendment reform measure resolution plan proposal parliament ' +
      'council senate congress mp court judge referendum ruling tunnel toll',
    sides: {
      yes: {
        sure:
          'approve approval uphold =upheld endorse ratify adopt affirm authorise =authorize =authorizes =authorized greenlight green_light ' +
          '=go-ahead vote_for vote_in_favour vote_in_favor rubber_stamp clear_way enact let_stand give_nod',
        maybe:
          `${each('agree sign', DEALS)} ` +
          'back support pass accept allow permit clear sign agree yes nod ok okay vote_to introduce',
      },
      no: {
        sure:
          'reject rejection veto block strike_down overturn quash annul throw_out vote_against vote_down ' +
          'turn_down void overrule rebuff',
        maybe:
          'oppose refuse halt suspend dismiss scrap reverse defeat freeze stop kill shelve ditch axe no_to',
      },
    },
  },
  rates: {
    about: 'rate',
    sides: {
      up: { maybe: 'raise hike increase lift rise up' },
      down: { maybe: 'cut lower slash reduce trim drop fall down' },
      same: { maybe: 'hold keep leave steady unchanged freeze pause maintain on_hold' },
    },
  },
  agreement: {
    sides: {
      reached: {
        sure: `agree ${each('reach strike seal clinch sign agree', DEALS)} ${each(DEALS, 'reached signed')}`,
        maybe: `${DEALS} settle sign reach approve accept`,
      },
      near: { sure: `edge_closer ${each('near close_to edge_towards brink_of', DEALS)}` },
      failed: {
        sure: `talks_collapse talks_fail talks_break_down fail_to_agree ${each('no without', DEALS)} ${each(DEALS, 'collapse off')}`,
        maybe: 'collapse fail breakdown stall quit reject break_down break_off',
      },
    },
  },
  ban: {
    sides: {
      banned: { sure: 'ban outlaw prohibit forbid', maybe: 'bar end_to phase_out stop' },
      lifted: {
        sure: each('lift end scrap drop overturn', 'ban'),
        maybe: 'allow legalise legalize permit',
      },
    },
  },
  office: {
    sides: {
      leaves: {
        sure: 'resign abdicate resignation step_down stand_down step_aside',
        maybe: 'quit leave go exit',
      },
      sacked: {
        sure: '=sacked =sacks oust dismiss_from',
        maybe: '=fired =fires dismiss remove axe sack',
      },
    },
  },
  delay: {
    sides: { later: { sure: 'delay postpone adjourn put_off push_back', maybe: 'late wait' } },
  },
  contest: {
    about:
      'vote election poll race ballot primary runoff referendum seat presidency lawsuit appeal',
    sides: {
      won: {
        sure: 're-elect win_vote survive_vote',
        maybe: 'win survive winner victory beat defeat triumph elect top',
      },
      lost: { sure: 'lose_vote', maybe: 'lose loss loser concede' },
    },
  },
}

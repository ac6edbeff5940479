"""The words by which a text speaks of work without pay, by symbol. Data for `unpaid.py`."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # I, we
    "i": """
        puedo podemos kann können posso peux могу i we im ill ive let's lets yo nous je ich wir eu nós я мы main
    """,
    # me, us
    "m": """me us mir uns moi mi мне нам""",
    # my, our
    "y": """our my mine notre nos unsere unser unseren nuestro nuestra nosso nossa наш нашего нашу""",
    # you, the applicants
    "Y": """
        you u sie ihnen dir vous te você вы вам aap everybody everyone applicants applicant candidates candidate
        freelancers freelancer designers writers everyone_sends
    """,
    # your
    "u": """your ur tu ihr ihren ihre dein deine votre seu sua ваш вашу""",
    # third parties, and faults of one's own
    "o": """
        was_mine my_mistake my_fault my_own_mistake my_error bugs mistakes warranty people customer customers client
        clients user users buyer buyers visitor visitors subscriber subscribers member members guest guests student
        students patients tester testers they it's_users clinic shoppers schools school
    """,
    # helping words
    "x": """
        the a an this that these those can could would will to please just be is are was i'd it it'll also of for in
        on at with and_then two three one some la el le der die das den un une um uma ein eine einen
    """,
    # for free
    "F": """no_obligation without_obligation a_freebie small_favour small_favor a_favour a_favor free_of_cost complimentary 
        as_a_freebie without_paying for_no_money sem_custo sin_costo sin_coste sin_compromiso ohne_kosten sans_frais
        sans_engagement без_оплаты sin_cobrar no_invoice for_free free_of_charge at_no_cost at_no_charge
        at_zero_cost with_no_charge without_charge without_cost without_any_cost without_pay without_payment
        without_compensation without_being_paid free_for_you no_charge no_cost cost_free for_nothing on_me
        on_the_house pro_bono probono as_a_favor as_a_favour gratis gratuitamente gratuitement gratuit gratuite
        gratuits gratuites gratuito gratuita gratuitos offert offerte kostenlos kostenlose kostenlosen kostenloses
        kostenfrei umsonst unentgeltlich бесплатно бесплатный бесплатную бесплатное de_graça grátis muft
        no_strings_attached a_gift my_gift a_present uncompensated my_treat for_zero free_as_a_test free_to_you
        your_first_is_free costs_you_nothing cost_you_nothing won't_cost_you won't_charge not_charge don't_charge
        wouldn't_charge without_billing without_invoicing at_my_own_expense at_my_expense as_a_courtesy
        courtesy_of_me free_bana free_mein free_me_kar free_kar no_bill my_own_time own_time as_a_gesture
        goodwill_gesture small_gift little_gift as_a_gift comes_free come_free included_free no_extra_charge
        no_extra_cost without_extra_cost without_extra_charge at_no_extra_cost no_additional_cost
        no_additional_charge without_additional_cost por_minha_conta por_conta_da_casa cortesia de_cortesía cadeau
        geschenkt aufs_haus подарок в_подарок zero_cost zero_charge zero_dollars $0 off_the_clock no_payment_needed
        no_payment_required not_have_to_pay don't_have_to_pay don't_need_to_pay needn't_pay no_need_to_pay
        owe_me_nothing owe_nothing nothing_for_it no_money_for_it
    """,
    # free, unpaid
    "G": """free unpaid  freebie no_cost no_fee spec_work on_spec""",
    # pay
    "$": """
        compensate reimburse pay paid payment payments pays paying compensated compensation remunerated reward
        rewarded fund funded funds funding charge charged price rate fee $ milestone_for escrow budgeted bezahlt
        bezahlte payé payée pagado pagada pago оплата hourly fixed
    """,
    # a budget
    "b": """budget stipend""",
    # a salary
    "q": """salary wage wages sueldo gehalt salaire""",
    # shares and later money instead of pay
    "Q": """share_of_future_revenue share_of_the_revenue percentage_of_revenue percentage_of_sales 
        equity revenue_share revenue_sharing rev_share profit_share profit_sharing share_of_profit share_of_profits
        share_of_revenue share_of_the_profits share_of_the_profit %_of_the_company percent_of_the_company
        %_of_our_company %_of_profits %_of_the_profits sweat_equity get_exposure deferred_payment deferred_pay
        great_in_your_portfolio great_for_your_portfolio good_for_your_portfolio nice_for_your_portfolio
         gain_experience testimonial_instead paid_later pay_later once_we_have_revenue once_funded
        when_we_raise after_funding a_good_reference a_good_review five_star_review more_work_later a_great_review
        shares_in_the_company shares_instead shares_in_our_company
    """,
    # the same, in so many words
    "0": """volunteer_developer volunteer_designer volunteer_writer volunteer_editor volunteer_role volunteer_position volunteer_basis 
        equity_only only_equity paid_in_equity pay_in_equity sweat_equity for_exposure in_exposure exposure_plus
        is_exposure paid_with_exposure equity_instead shares_instead
    """,
    # no need of
    "!": """no_need don't_need do_not_need needn't_have no_necesitamos brauchen_keinen""",
    # talking about money
    "p": """discuss_rates discuss_the_rate talk_rates discuss_your_rate 
        talk_money talk_price talk_about_price talk_about_money talk_about_payment discuss_the_price discuss_price
        discuss_money discuss_payment vemos_lo_del_pago see_about_payment
    """,
    # making
    "V": """whip_up knock_up draw_up 
        do make build design draw translate write record prepare create edit fix clean try map rebuild redesign
        sketch mock draft put_together produce code review audit transcribe writes makes designs tidy paint cleaning
        building designing drawing writing translating editing creating preparing fixing recording making working
        doing add adding mock_up sort set_up perform do_a hacer preparar preparo hago diseñar faço fazer fais faire
        prépare mache erstelle mache_ich entwerfe сделаю сделать нарисую bana banakar write_up outline analyse
        analyze research label tag test_drive solve retouch animate compose illustrate run redrawing rewriting
        redrawn перевeду переведу напишу покажу edit_down
    """,
    # sending
    "v": """
        mándame envíame schicken envoyez mande send sends submit attach provide deliver show give include complete
        enviar senden envoyer
    """,
    # starting
    "s": """
        start begin get_going kick_off dive_in get_started starting beginning work_on start_on jump_in get_to_work
        empezar comenzar commencer anfangen beginnen loslegen начать
    """,
    # made
    "W": """
        fixed prepared built translated wrote recorded edited cleaned made coded designed created mapped written
        drawn done
    """,
    # made anew, begun
    "R": """
        rebuilt redesigned drafted sketched mocked recoloured recolored restyled outlined redrew redrawn rewrote
        put_together mocked_up started_on began_on begun_on started_working_on
    """,
    # already
    "A": """already ahead_of_time in_advance""",
    # unasked
    "7": """had_a_quick_go had_a_go already_set_up set_up_already went_ahead gone_ahead took_the_liberty taken_the_liberty taken_a_first_pass took_a_first_pass""",
    # as a sample
    "5": """
        as_a_sample as_a_test as_a_demo as_a_demonstration as_a_taster as_a_trial as_a_proof as_a_free_sample
    """,
    # even if
    "6": """even_if""",
    # only if
    "8": """only_if only_when only_once only_after only_pay pay_only pays_only only_pays""",
    # is not needed
    "9": """
        isn't_needed isn't_necessary not_needed not_required isn't_required not_necessary isn't_expected
    """,
    # earning
    "M": """
        makes_money make_money earns earn_money revenue profit profits profitable sells_well raise_funding
        raise_money funding_comes launches takes_off
    """,
    # on top
    "+": """on_top plus in_addition besides as_well_as""",
    # all applicants
    "a": """
        all_applicants each_applicant every_applicant everyone everybody all_candidates each_candidate
        every_candidate all_freelancers
    """,
    # doing it well
    "g": """find finish solve succeed impress pull_it_off get_it_right do_well do_a_good_job""",
    # samples and tests
    "T": """
        sample samples test tests trial trials mock-up mock-ups mockup mockups demo demos pilot audition auditions
        test_task test_project trial_task trial_period trial_run task tasks assignment assessment exercise
        training_period training concept concepts prototype taster proof_of_concept poc muestra prueba amostra teste
        échantillon essai probe probearbeit entwurf boceto пробный пробную тест internship trial_day trial_week
    """,
    # pieces of work
    "S": """headline headlines names slogan slogans caption captions tagline plan_with 
        calendar hero_section page pages screen screens logo logos article articles chapter chapters illustration
        illustrations banner video videos plan strategy hour hours week weeks day days layout version piece rows row
        post posts header thumbnail paragraph paragraphs line lines clip script audit review consulting consultation
        report image images slide slides section deck draft drafts revision revisions round ad ads email emails
        landing_page homepage home_page folder outline flyer map first_one set list file files label sheet funnel
        intro minute minutes bug feature features animation extra
    """,
    # extras
    "e": """extra extras bonus add_on""",
    # free things as a topic
    "w": """
        tier shipping ebook plugin plugins saas store shop cart checkout button licence license licences licenses
        software open_source tools wordpress plan_table sign-up signup app apps feature_flag  
        delivery download downloads download_page trial_page trial_button pantry parking api banner_hides expires
        expire threshold promises coupon lab water newsletter_signup promo giveaway invoices invoice
    """,
    # contracts and hiring
    "k": """offers 
        anything_is_signed we_sign signing contract contracts hire hired hiring hires offer milestone milestones
        paperwork agreement contrato contrat vertrag контракт договор proceed formally get_the_job gets_the_job
        job_is_yours you're_hired are_hired get_hired
    """,
    # before
    "B": """before prior_to until unless_and_until avant antes vor bevor bevor_wir vorab""",
    # later, then
    "L": """whenever 
        later afterwards after then monday tuesday wednesday thursday friday tomorrow next_week following luego
        después après danach потом weekend
    """,
    # deciding, comparing
    "D": """
        sees see_your_style see_your_work decide deciding decision judge compare choose choosing pick select
        evaluate see_if see_whether check verify convince decides check_your match assess get_a_feel
    """,
    # if
    "C": """if when whether unless once only_if as_long_as si wenn falls если agar se""",
    # liking
    "H": """
        like likes happy satisfied love convinced pleased good_enough approve works_for good pasand content gefällt
        нравится понравится it_fits suits
    """,
    # while
    "h": """while meanwhile in_the_meantime whilst""",
    # the application
    "Z": """
        your_proposal your_application your_bid the_application the_proposal to_apply cover_letter applying
        applicants_must in_your_application shortlist interview candidates_must
    """,
    # a winner
    "X": """
        only_the_chosen only_the_selected only_the_best only_the_winner winner winners best_one best_entry winning
    """,
    # first
    "f": """
        premier premiers primeiro первую первый первая first initial initially up_front upfront beforehand opening
        pehla première erste ersten primera
    """,
    # past work
    "E": """
        i_did past previous earlier existing published portfolio already_have similar older former finished recent
        worked_on you've_done you_have_done done_before old
    """,
    # negation
    "N": """keep 
        nobody no_one none don't dont doesn't didn't not never can't cannot won't wouldn't shouldn't haven't isn't
        isnt aren't no nothing nor without avoid refuse decline instead_of rather_than unable nie nicht kein keine
        no_hago pas ne не nunca não nahi
    """,
    # throwing in
    "t": """throw_in throw_in_the thrown_in throwing_in""",
    # turns of a sentence
    ";": """but however although though whereas""",
    # and, so
    "&": """and so so_that y und et e и aur""",
    # nothing: phrases that only look like one of the above
    ".": """don't_mind wouldn't_mind do_not_mind no_issue equity_management equity_tool equity_trading 
        for_free_work free_work count_on_me rely_on_me depend_on_me counting_on_me lean_on_me free_for
        for_free_accounts for_free_users for_free_members for_free_plans for_free_plan for_free_tier
        for_free_customers for_free_subscribers for_free_trials feel_free free_to free_of free_tier free_plan
        free_version free_shipping free_account free_delivery free_text free_form free_verse free_time free_slot
        free_slots free_range free_hand free_call free_trial free_software free_fonts free_stock free_images
        free_library free_template free_templates sugar_free gluten_free dairy_free error_free bug_free risk_free
        royalty_free hassle_free stress_free licence_free license_free tax_free duty_free hands_free toll_free
        noise_free ad_free fat_free free_from free_on free_until free_this free_next free_for_a i'm_free am_free
        complimentary_close complimentary_colour complimentary_color complimentary_colours in_charge free_energy
        free_market free_ebook free_guide free_download free_course free_webinar free_copy free_gift free_app
        free_users free_user free_model free_day free_days free_world free_press free_climbing free_will test_suite
        test_data test_environment test_server test_cases test_users unit_tests unit_test a_b_test ab_test
        split_test sample_data sample_rate sample_size sample_of test_coverage test_report free_kick freelance
        equity_research equity_fund private_equity brand_equity home_equity equity_market shares_the shares_a
        market_shares start_with_a_paid paid_test paid_trial paid_sample paid_task paid_pilot free_water
        free_standing free_flowing free_agent free_parking free_wifi free_wi free_entry free_admission free_quote
        free_estimate storage_free unpaid_invoice unpaid_invoices unpaid_leave unpaid_bills unpaid_orders free_ride
        free_space free_memory free_disk gift_card
    """,
}
"""Symbol to words; `_` joins the words of one entry. The longer entry wins; of one word under two symbols, the later."""

CORE = "FGQXtAbR5679q0pkTDBZf"
"""Symbols without one of which a sentence is not read."""

ORDINARY = """
    additional all application best code company engagement expected experience free front get good interview job
    just line made necessary needed own portfolio present required review small style take test time work you
"""
"""Words of entries above that stand in too many innocent texts to have a sentence read for their sake alone."""

"""The words by which a text speaks of paying, by symbol. Data for `payment.py`."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # I, we
    "i": """
        могу можем i we im ill id ive we've let's lets давайте давай yo ich wir je nous nosotros eu nós nos мы я hum
        on_peut
    """,
    # me, us
    "m": """me us myself mir mich uns moi mi mim мне нам mujhe mujhko mereko humko hume""",
    # my, our
    "y": """
        my our mine ours mi_cuenta mon ma mes mein meine meinem meinen unser unsere minha meu мой мою моя мне_на
        mera meri mere hamara our_own my_own
    """,
    # you, and in posts the freelancer
    "Y": """
        you u yourself du sie ihnen dir vous te você voce vc usted вы ты вам тебе aap tum freelancer freelancers
        contractor contractors candidate candidates applicant applicants translators_get
    """,
    # your
    "u": """
        your ur yours tu votre ton dein deine deinem ihr ihre ihrem seu sua su ваш вашу твой твою apna apni aapka
        aapki tumhara
    """,
    # third parties
    "o": """
        others any_one anyone somebody agencies admin admins host hosts customer customers client clients user users
        buyer buyers seller sellers vendor vendors supplier suppliers member members subscriber subscribers guest
        guests student students donor donors merchant merchants shopper shoppers employee employees staff driver
        drivers tenant tenants patient patients affiliate affiliates wholesaler wholesalers retailer retailers
        reseller resellers migrants travellers travelers parents visitors visitor teachers authors artists creators
        players they people   kunde kunden cliente clientes usuarios klient клиент клиенты клиентов
        покупатели покупатель пользователи he she his her grandmother landlord marketplace_sellers agents
        participants testers backers attendees
    """,
    # helping words: articles, auxiliaries, politeness
    "x": """
        the a an this that these those any all some its their el la los las le les der die das den o_seu can could
        would will 'd to please pls plz kindly just also then may might should shall be being get getting got is are
        if when once simply easily always sometimes rather then_you gonna wanna d'abord am it it'll do does either
        both usually normally gladly weekly monthly only_then si wenn если agar se_você se_vc can_be half
    """,
    # prepositions of a way: by, through, to
    "p": """
        under by via through thru with over in using on into onto from per as for at straight_to straight_into por
        pelo pela par auf mit für nach через на по в se directly_to directly_into en
    """,
    # paying
    "P": """square_up squared_up squaring_up paie paies payons payerai pagaré pagarei 
        zahlbar payable pagando_por hacer_el_pago fazer_o_pagamento оплачу заплатил deposites deposita depositas
        depositar deposito_hoy abrechnen abwickeln pay paying settle settling compensate reimburse remunerate prepay
        cobrar cobrarte cobrarle cobro pagar pagas pagues paga págame pagame pague pagamos pagaría pagando payer
        payez payes paye régler reglez réglez régle verser zahlen zahle zahlst zahlt bezahlen bezahle bezahlst
        begleichen оплатите оплатить оплачивать платить платите заплатите заплатить плачу
    """,
    # payment, salary, money
    "1": """
        geld dinero dinheiro деньги money depósito depositos оплате предоплату предоплата аванс anzahlung anticipo
        acompte payment settlement compensation reimbursement remuneration salary salaries wage wages deposit
        retainer prepayment advance_payment pago pagamento paiement règlement zahlung bezahlung оплата оплату оплаты
        paise paisa payement paymnt pymt
    """,
    # payments
    "2": """payments payouts_to_me pagos pagamentos paiements zahlungen""",
    # paid
    "D": """billed invoiced paid pays payed payd bezahlt payé payée pagado""",
    # invoices
    "v": """
        invoice invoices invoicing bill bills billing factura facturar facture facturer factures rechnung rechnungen
        fatura boleto_meu счёт счет инвойс
    """,
    # a bonus, a tip, an extra
    "b": """
        bonus bonuses tip tips advance extra extras thank-you present something_extra overtime topup top-up
    """,
    # sending, handing over, arranging
    "T": """mailed 
        manda mande passa passe hand handing mail send sending remit forward transferring wiring wired transferred
        sent transfiere transfieres transferir transfiéreme envía enviar enviarme envíame mandar envoyer envoyez
        virer überweisen überweist überweise schicken schick перевести переведите переведёте переведете переведи
        перевод кидайте скиньте скинете handle handled sort sort_out arrange put drop get_across throw
    """,
    # a transfer or wire
    "t": """
        transfer transfers wire wires wire_transfer transferencia transferência transferencias virement virements
        überweisung überweisungen переводом money_order e-transfer
    """,
    # a route of payment by its name
    "R": """mobile_money m_pesa drop_the_cash bring_the_cash bring_cash leave_the_cash 
        e_wallet mobile_wallet money_transfer transfer_service bank_draft postal_order 1099 escrow_com bank_data
        bank_info banking_details bank_coordinates payment_details card_link direktzahlung barzahlung наличкой
        fiverr freelancer_com peopleperhour contra_com moncash wero blik twint satispay przelewy swift_transfer
        ach_transfer cash_payment cash_payments p_p pp g_pay standing_order bank_payment bank_payments
        bitcoin_address paypal pay_pal paypa1 paypai payp@l p_ypal payypal pypal пейпал пэйпал пайпал venmo zelle
        cashapp cash_app payoneer revolut western_union westernunion moneygram money_gram remitly worldremit bitcoin
        bitcoins btc usdt usdc tether crypto cryptos cryptocurrency cryptocurrencies ethereum eth trc erc bnb solana
        litecoin ltc dogecoin stablecoin stablecoins крипта крипту крипте крипто юсдт биткоин kripto transferwise
        bank_transfer bank_transfers bank_wire bank_deposit direct_deposit direct_debit direct_bank_transfer
        wire_payment skrill neteller upi paytm phonepe gpay google_pay googlepay apple_pay applepay interac pix
        bizum mbway mb_way mercado_pago mercadopago lydia paylib bkash nagad jazzcash jazz_cash easypaisa easy_paisa
        sadapay nayapay raast gcash paymaya mpesa chipper_cash wave_mobile_money gift_card gift_cards
        gift_cards_amazon amazon_gift_card amazon_gift_cards amazon_vouchers amazon_voucher giftcard giftcards
        gift_voucher gift_vouchers gift_certificate amazon_card steam_cards binance coinbase trustwallet
        trust_wallet metamask crypto_wallet iban swift_code routing_number rib sort_code swish klarna_transfer
        paysera wechat_pay wechatpay alipay qiwi киви юмани сбербанк сбер сбп тинькофф monobank webmoney yoomoney
        cashier's_check cashiers_check cashier_check cashier's_cheque cheque cheques scheck by_check by_cheque
        by_checks paper_check a_check_for checks_by_mail payment_link pay_link stripe_invoice stripe_payment_link
        криптой криптовалютой криптовалюте биткоинами chave_pix v_3_nmo z_3_lle p_@_ypal p_@_yp_@_l payp_@_l
        p_4_ypal w_u friends_and_family bank_account bank_details cuenta_bancaria bankkonto conta_bancária
        bankverbindung банковскую_карту банковский_счёт account_number stripe_link banküberweisung ach sepa_transfer
        direct_wire spei nequi daviplata yape oxxo wish_list wishlist upi_id hawala perfect_money perfectmoney airtm
        cash_in_hand patreon ko_fi kofi buymeacoffee buy_me_a_coffee
    """,
    # a payment link or a price that needs no more words
    "@": """instead_of_money instead_of_cash_payment 
        fund_me_directly fund_me_direct more_through_upwork more_on_upwork more_via_upwork more_through_the_platform
        more_over_upwork cheaper_than_here cheaper_than_on_upwork cheaper_than_upwork less_than_here
        less_than_on_upwork cheaper_than_through_upwork paypal_me buy_stripe_com revolut_me ko_fi_com
        buymeacoffee_com wise_com_pay checkout_stripe_com cash_app_$ venmo_com_u gofund_me pay_me_here
    """,
    # a route by a word that also means other things
    "r": """
        credit_card debit_card card_payment w_1_se wise cash bank payment_app wallet banco bargeld efectivo liquide
        espèces especes nakit карту карта наличными наличные наличка нал zahlung_bar bezahlung_bar bar_oder in_bar
        bar_auf my_card card_directly khata dinheiro_vivo em_dinheiro virement_bancaire crypto_address sepa swift
        voucher vouchers en_efectivo deel remote_com gusto xoom paddle lemonsqueezy gumroad
    """,
    # the id, code or details of something
    "G": """
        id ids address details number tag email username user_name code qr info chave кошелёк кошелек номер link
        app_name
    """,
    # a firm, its site, its books
    "B": """
        firms companies business family_business shop_of_my company agency website site_of_mine firm studio office
        payroll payroll_provider payroll_company payroll_service own_contract empresa firma société entreprise
        agencia agentur agence accounting_department finance_team finance_department accountant shop_of_mine
        webshop_of_mine own_website ltd llc gmbh web_page_of_mine
    """,
    # telling
    ">": """tell inform notify_upwork""",
    # knowing, noticing
    "<": """see sees know knows notice notices hear hears learn learns find_out finds_out""",
    # turns of a sentence
    ";": """but however although though whereas pero mas aber mais но lekin magar sondern""",
    # receiving
    "0": """receive receiving recibir receber recevoir erhalten получать получить accept_payments""",
    # cheque, in the English of banks
    "3": """check checks""",
    # another way, another arrangement
    "5": """
        better_ways nicer_ways nicer_way quicker_ways cleverer_way stays_out stay_out is_left_out out_of_it
        out_of_this simpler_ways simpler_way easier_ways easier_way cleaner_arrangement other_arrangement
        better_arrangement simpler_arrangement different_arrangement simpler_setup another_arrangement
        paid_another_way have_a_suggestion have_an_idea an_alternative_to any_way_you any_way_that however_you_like
        whichever_way any_app how_else some_other_way cheaper_routes cheaper_ways cheaper_way other_routes
        other_channels have_a_solution know_a_solution found_a_solution other_ways another_way different_way
        a_way_for_both a_way_for_us other_way way_around ways_around isn't_the_only_way not_the_only_way
        aren't_the_only_way other_solutions other_arrangements another_solution autre_solution otra_forma
        otra_manera outro_jeito andere_wege anderen_weg по-другому
    """,
    # doing and sending, in Hindi and Urdu
    "7": """
        karte_hain karte karta kar karo kardo kar_do kar_dein kar_de kar_dena kar_dijiye kar_sakte kar_lete karen
        karein karna bhej bhejo bhejna bhejein bhejen bhejiye bhej_do bhej_dein bhej_dena dedo de_do de_dein daal_do
        daal_dein
    """,
    # an account
    "8": """
        account accounts konto cuenta conta compte счёт счет khata khate kontonummer account_mein merchant_account
    """,
    # using
    "9": """
        involve involving attached need go_through touch use uses using_only utilizar usar utiliser nutzen benutzen
        использовать
    """,
    # prices
    "$": """
        how_much price prices priced rate rates cost costs quote total amount dollar dollars euro euros eur usd
        bucks pounds gbp budget sum funds cash_amount precio precios prix preis preise preço valor valores tarifa
        tarif цена цену цены стоимость денег деньги rupees inr pkr per_hour an_hour hourly_rate it_comes_to comes_to
    """,
    # cheaper, more for both
    "c": """
        commission_free keep_the_difference split_the_difference share_the_difference split_the_savings
        share_the_savings share_the_saving in_your_pocket in_our_pockets in_our_pocket in_my_pocket rebajo rebajarte
        sale_a_cuenta en_conta fica_mais_em_conta coûtera_moins coûte_moins skonto nachlassen preiswerter
        sasta_padega discount_milega zyada_milega подешевле экономия выгодно nahi_katega nahi_kategi ниже günstig
        cheaper discount discounts discounted less lower lowers reduce reduced reduces drop_the_price drops drop_to
        knock knock_off take_off shave friendlier better_price better_rate better_deal special_price special_rate
        good_price best_price best_rate favourable favorable cheap lower_rate lower_price reduction come_down
        saves_you_money more_for_both more_for_you more_for_us more_for_me earn_more earns_more make_more keep_more
        keep_a_little_more more_money full_amount whole_amount no_fee no_fees zero_fees fee_free without_fees
        without_fee without_any_fees no_commission %_off %_less %_lower percent_off percent_less per_cent_off
        descuento rebaja rebajar más_barato mas_barato más_económico barato menor mais_barato desconto menos
        melhor_preço remise rabais réduction moins_cher moins meilleur_prix günstiger billiger rabatt nachlass
        preisnachlass скидка скидку скидки скидкой дешевле выгоднее kam kum sasta saste discount_dunga kam_kar
    """,
    # per cent
    "%": """tenth tenths percent per_cent prozent por_ciento por_cento pourcent pour_cent процентов""",
    # fees
    "F": """
        plattformgebühr plattformgebühren upworkgebühr upworkgebühren deduction deductions platform_costs
        platform_cost upwork_costs marketplace_tax client_fee client_fees marketplace_fee marketplace_fees
        share_of_it its_share its_cut a_slice slice slice_of fee fees commission commissions cut service_charge
        service_charges charges_of surcharge markup mark-up percentage their_share platform_tax service_fees
        service_fee upwork_tax comisión comision comisiones tasas comissão comissões taxa taxas frais gebühr
        gebühren provision provisionen комиссия комиссию комиссии комиссий процент kamishan ki_fee
    """,
    # saving
    "s": """
        disappear disappeared vanish vanished spart_uns ahorraría ahorrarías économiserait bachega_dono bachti
        bachta сэкономите save saves saving saved savings spare spares ahorrar ahorras ahorramos ahorrarnos
        ahorrarte ahorro economizar economizamos economiza poupar poupamos économiser économise économisez éviter
        eviter évite évitez évitons sparen spart sparst ersparen evitar evitamos evitas сэкономить экономим
        сэкономим bach bachane bachega bachegi bachenge bacha bachat bachao bachana bach_jayegi bach_jaega
        falls_away goes_away disappears vanishes gone falling_away waived pocket pocketing
    """,
    # avoiding
    "a": """
        drop drops forget ditched avoid avoids avoiding skip skips skipping dodge dodging escape escaping bypass
        bypasses bypassing circumvent circumventing sidestep sidestepping get_around getting_around
        don't_want_to_lose not_lose don't_lose stop_losing why_pay why_give why_let why_feed why_share
        no_need_to_lose don't_want_to_pay tired_of_paying go_around going_around work_around_the get_rid_of cut_out
        cutting_out cuts_out lose losing loses lost giving_away give_away waste wasting beat ditch ditching drop_the
        eliminate eliminating no_more rid_of hate hand_over umgehen vermeiden contourner обойти minus
    """,
    # what a fee does: takes, eats, bothers
    "z": """
        takes take_such takes_a take_too eats eat eating charges charge keeps skims adds adds_on swallows deducts
        bites grabs pockets bothers bother hurts hurt annoys annoy kills kill steals steal robs cobra prend nimmt
        берёт берет забирает leta le_leta kha kaat kaatta katta kat_leta
    """,
    # too much
    "!": """
        too_much so_much a_lot too_high high huge crazy insane ridiculous steep excessive expensive outrageous
        big_cut big_chunk a_part a_chunk chunk heavy greedy robbery painful too_many demasiado mucho zu_viel zu_hoch
        trop élevés слишком_много большая высокая bahut zyada nobody no_one a_problem unfair daylight rip-off ripoff
        enormous hefty brutal stiff
    """,
    # Upwork and those in the middle
    "K": """
        intermediaries third_party third_parties broker brokers go_between go_betweens upwork up_work upwrk upw0rk
        apwork upwok апворк апворка апворке апворком апворку упворк middleman middle_man middlemen intermediary
        intermediario intermediário intermédiaire vermittler посредника посредников zwischenhändler escrow
    """,
    # the platform, the site
    "L": """
        биржи биржу бирже platform site marketplace plataforma plateforme plattform платформа платформы платформу
        платформой платформе площадки площадку the_app this_app website_here system_here
    """,
    # here
    "J": """here aquí aqui ici hier здесь тут yahan in_here""",
    # contracts and milestones
    "k": """
        tracker time_diary contract contracts contrato contratos contrat vertrag контракт контракта договор договора
        milestone milestones offer_here job_order paperwork time_tracker timer
    """,
    # outside the platform
    "X": """
        leaving_upwork outside_the_system outside_this_system без_сайта без_этого_сайта без_биржи без_сервиса
        without_this_website without_this_site without_the_site sans_le_site sin_la_web sem_o_site ohne_die_seite
        keep_upwork_out keep_the_platform_out keep_the_site_out cut_them_out leave_them_out leave_the_platform_out
        leave_the_site_aside leave_the_platform_aside leave_the_site_out leave_upwork_aside de_gré_à_gré
        an_upwork_vorbei fuera_de_la_web fuera_del_sitio fora_do_site ohne_vermittler sin_intermediarios
        sin_intermediario sem_intermediário sem_intermediários sans_intermédiaire без_посредников мимо_площадки
        вне_площадки вне_сайта минуя_биржу upwork_se_alag platform_ke_bina upwork_ke_bagair bagair_upwork
        bina_upwork sem_passar_pelo sin_pasar_por off_upwork off-upwork off_of_upwork off_platform offplatform
        off_the_platform off_this_platform off_of_this_platform off_site offsite off_the_site off_this_site off_here
        por_fuera fuera_de_upwork fuera_de_la_plataforma fuera_de_aquí fuera_de_aqui por_fora fora_da_plataforma
        fora_do_upwork fora_daqui hors_plateforme hors_upwork hors_de_la_plateforme en_dehors_de_upwork
        en_dehors_d'upwork en_dehors_de_la_plateforme sans_passer_par außerhalb_von_upwork ausserhalb_von_upwork
        außerhalb_der_plattform ausserhalb_der_plattform an_der_plattform_vorbei в_обход мимо_апворка мимо_платформы
        вне_платформы вне_апворка минуя upwork_ke_bahar upwork_se_bahar platform_ke_bahar platform_se_bahar ke_bahar
        upwork_k_bahar upwork_ke_bina upwork_se_hatke bahar_se away_from_upwork away_from_here
        away_from_the_platform elsewhere_from_upwork around_upwork around_the_platform past_upwork мимо_биржи
        мимо_сайта than_here than_on_upwork than_upwork than_via_upwork than_through_upwork than_on_here
        behind_upwork's_back upwork_free
    """,
    # outside
    "O": """
        outside_of_this outside_this fuera fora dehors außerhalb ausserhalb elsewhere outside outside_of
    """,
    # without, instead of
    "W": """
        than_go_through than_going_through without w/o instead_of leave_out sans ohne sin sem без bina ditching
        no_longer_through no_longer_on not_through not_via not_on not_over not_using not_by not_in pas_par
        nicht_über не_через outside_from independent_of independently_of
    """,
    # in secret, beside the books
    "U": """
        separate_deal separate_agreement separate_arrangement side_agreement side_contract side_job side_arrangement
        under_the_radar no_paperwork nobody_needs_to_know keep_it_quiet just_us just_the_two_of_us person_to_person
        friend_to_friend as_a_vendor you_and_me you_and_i between_you_and_me between_you_and_i barter in_kind
        on_your_books on_our_books off_the_meter off_the_tracker off_the_grid doesn't_have_to_be_official
        needn't_be_official not_have_to_be_official direct_customer my_direct_client cut_upwork_out cut_out_upwork
        leave_upwork_out leave_out_upwork cut_the_platform_out cut_out_the_platform skip_upwork forget_upwork
        drop_upwork off_the_books off_the_record under_the_table on_the_side between_us between_ourselves
        between_the_two_of_us just_between_us unofficial unofficially side_deal off_the_clock gentleman's_agreement
        gentlemen's_agreement by_handshake handshake on_a_handshake as_a_private_client as_private_client
        as_a_direct_client to_your_payroll on_your_payroll on_our_payroll on_our_own_payroll to_our_payroll schwarz
        unter_der_hand unter_uns между_нами entre_nosotros entre_nós entre_nous de_la_main_à_la_main
    """,
    # directly
    "d": """
        straight_to_me directly_to_me direct_to_me straight_to_you прямой прямая прямую directly direct directo
        directa directamente direto direta diretamente en_direct directement direkt напрямую seedha sidha
    """,
    # privately, separately
    "6": """
        in_person face_to_face by_hand at_the_meeting по_личному  por_privado por_mi_cuenta por_conta_própria
        auf_eigene_faust private privately personal personally on_our_own by_ourselves ourselves each_other
        one_another informally informal discreetly quietly myself one-on-one  one_to_one privat лично
        privado em_privado en_privado en_privé
    """,
    # hiring, agreements
    "h": """rehire 
        combinar combinamos договорились direktauftrag direktvertrag trato acuerdo acordo accord vereinbarung
        договоримся договориться hire hiring hires agreement agreements book_me arrangement arrangements do_business
        doing_business engage employ employment contratar contratas contratarme fechar engager embaucher anstellen
        beauftragen
    """,
    # working, parts of work
    "H": """
        deal deals dealing work working do doing collaborate collaborating collaboration cooperate engagement go
        going relationship partnership task tasks job jobs project projects batch piece pieces part phase phase_two
        next_one page pages one first second order article articles tasks_and hours follow-up deliverable trabajar
        trabajo trabajamos trabajando trabalhar trabalho travailler arbeiten auftrag работать поработать
        сотрудничать работу заказ проект kaam
    """,
    # finding people
    "j": """
        find finding recruit recruiting search searching look_for looking_for source sourcing meet_people screening
    """,
    # closing
    "C": """
        close closing closed_early end ending cancel cancelling canceling finish_early terminate terminating stop
        stopping pause pausing wind wind_down winding cerrar cancelar cerramos encerrar fermer clôturer beenden
        schließen закрыть закроем закрывайте switch_from band_kar band_karke
    """,
    # going on
    "n": """
        continue continuing carry_on carrying_on go_on keep_going keep_working proceed seguir seguimos continuar
        continuer weitermachen weiterarbeiten продолжить продолжим switch switching move moving shift migrate_to
        onwards afterwards
    """,
    # the rest, the other half
    "q": """
        everything_after everything_else all_the_rest what_follows rest remainder remaining balance other half
        second_half other_half the_others leftover difference bulk remaining_part majority resto restante reste
        остальное остаток baaki baki restlichen
    """,
    # for show
    "f": """
        on_paper just_for_show for_show for_the_look symbolic nominal dummy formality as_a_cover a_mere_formality
    """,
    # no need for, forget
    "S": """
        pas_besoin no_hace_falta não_precisa nicht_nötig не_нужен не_надо zaroorat_nahi ki_zaroorat_nahi
        don't_bother don't_worry_about_the do_not_bother dont_bother no_need no_need_to no_need_for no_point needn't
        need_not don't_need_to don't_need do_not_need not_necessary not_needed doesn't_need doesn't_have
        don't_have_to do_not_have_to why_bother without_touching never_mind forget_about forget_the easier_than_a
        faster_than_a quicker_than_a simpler_than_a
    """,
    # fine, works, prefer
    "A": """
        what_about how_about safe works work_for_me work_too fine ok okay okey sure welcome accept accepts accepting
        accepted take taking prefer preferred preferable prefers easiest easier quickest quicker fastest faster
        simplest simpler best better possible an_option option options alternative convenient ideal great perfect
        good happy_with happy_to_take happy_to_accept happy_to_be open_to comfortable_with acepto aceptas acepta
        prefiero aceito aceita prefiro accepte j'accepte acceptez préfère akzeptiere nehme принимаю можно удобно
        лучше возможна chalega chalegi theek not_a_problem no_problem no_problems no_issue no_issues no_worries
        not_an_issue don't_mind do_not_mind dont_mind wouldn't_mind why_not nothing_wrong_with no_harm available
        also_take me_va me_convient convient me_sirve me_vale подходит подойдёт подойдет no_objection no_objections
        is_enough_between would_do does_it bhi_chalega cleaner geht passt mag
    """,
    # give, have, need
    "g": """
        give have need provide share what's whats what_is which must_have should_have has hast habe haben got_a
        drop_me tengo tienes dame pásame pasame donne donnez gib дай дайте скажите batao do_you_have ask_for request
        requires require
    """,
    # separately, which may also be within a contract
    "/": """separately aparte""",
    # negation
    "N": """
        weren't werent avoid_discussing avoid_paying avoid_taking avoid_sharing avoid_outside don't dont doesn't
        didn't do_not does_not did_not not never can't cannot cant can_not couldn't won't wont will_not wouldn't
        would_not shouldn't should_not mustn't must_not haven't hasn't have_not isn't isnt aren't wasn't is_not
        are_not unable decline declining refuse no nor neither none nothing rather_than stop_asking unwilling nunca
        não nao nicht kein keine keinen pas jamais нельзя не нет nahi nahin nhi mat ni jamás tampoco ne
    """,
    # words that forbid or warn
    "4": """
        lose_protection loses_protection lose_the_protection lose_your_protection lose_the_structure unprotected
        against_the against_upwork against_its against_their against_policy prohibits prohibit forbids forbidden
        prohibited violates violate breaks break breaking not_allowed at_risk risk risky risks need_not_apply
        off_the_table off_limits stay_away steer_clear avoid_paying reported banned suspended ban suspension
        circumvention
    """,
    # keeping, staying
    "e": """
        keep keeping kept stay stays staying stick sticking remain remains garde garder mantener mantengo manter
        mantenho quede bleibt bleibe bleiben lasse остаётся остается rakhte rakhna rakhein
    """,
    # only
    "l": """
        only exclusively solely strictly solo solamente apenas somente uniquement seulement nur ausschließlich
        только
    """,
    # quoting or thanking the other side
    "Q": """
        understand understands asked mentioned wrote said suggested proposed asking thanks_for_offering
        thanks_for_the_offer thank_you_for thanks_for thank_you_for_offering thanks_for_suggesting your_offer_to
        your_suggestion your_question_about you_offered saying topic_of
    """,
    # experience and the past
    "E": """
        years year experience experienced background portfolio career past previously before last_year last_month
        history hours_a_week used_to degree profile profiles knowledge skills skill ten_years my_main_work
        full-time_job previous earlier reviews
    """,
    # was, were
    "I": """was were been had came joined used_to worked""",
    # talk and files: what is moved is not money
    "V": """
        sample samples template recovery_phrase seed_phrase phrase password passwords login keys spoke spoken write
        talk talking chat chatting discuss discussing discussion discussions call calls communicate communication
        communicating message messages messaging speak speaking conversation interview contact meet meeting reach
        talks text documents files file domain data repo server sftp folder track
    """,
    # buying from me
    "M": """
        order_it book_it put_the_order place_the_order order_through buy order_me get_me treat_me gift_me
    """,
    # the official way out
    "*": """
        conversion_fee conversion_process official_conversion conversion_route opt_out_fee direct_contract_on
        upwork's_direct bring_your_own upwork_enterprise any_hire
    """,
    # and, so
    "&": """so and or then because und y_así et""",
    # things that are built or run
    "w": """transactions transaction gas batching 
        footer pdf layout dispute disputes reference ipn withdraw stripe_billing razorpay mandates adyen braintree
        mollie storage listing_fees listing_fee amazon squarespace etsy wix ebay zapier vercel aws airbnb mailchimp
        hubspot app_fees monthly_fee write_a write_an write_about blog newsletter video docs api apis sdk webhook
        webhooks integration integrations integrate integrated integrates integrating checkout checkouts cart carts
        shop shops store stores storefront button buttons plugin plugins gateway gateways refund refunds refunded
        payout payouts subscription subscriptions dashboard app apps application database table csv export exports
        import imports report reports column columns ledger reconcile reconciled reconciliation bookkeeping
        accounting quickbooks xero statement statements feed feeds donation donations orders widget module feature
        features calculator crm erp pos till bot bots script scraper smart_contract smart_contracts tokens
        blockchain exchange exchanges trade trades trading sandbox built build builds building rebuilt wired_up
        added connect connected connects implement implemented implementing fix fixed fixes debug fails failed
        failing error errors bug bugs migrate migrated automate automated automation automations template templates
        supports form forms field fields header compare compares comparison page_on order_page payment_page
        donation_page landing_page refund_page checkout_page enter entering parse parses match matches matching
        merchant_name our_platform your_platform my_platform saas flow flows reads e-commerce ecommerce woocommerce
        shopify wordpress magento odoo stripe_connect payment_gateway payment_gateways payment_system
        payment_systems payment_method_selector payment_processor payment_processing payment_providers
        payment_provider payment_plugin payment_integration payment_form payment_module payment_button payment_api
        payments_api payment_failure payment_reminder pay_button payment_status payment_screen split_payment
        split_payments testing tested test_mode tax vat invoice_template invoice_app invoicing_app software
        wallet_connect walletconnect late_fee late_fees shipping_fee shipping_fees transaction_fee transaction_fees
        card_fee card_fees licence_fee license_fee licence_fees license_fees entry_fee registration_fee maker_fee
        gas_fee gas_fees setup_fee legal_fees school_fees bank_fees cancellation_fee cancellation_fees booking_fee
        delivery_fee late_charges fee_table fee_calculator dapp nft nfts defi onchain on-chain ledger_live
        archive_node hodl explainer blog_post blog_posts whitepaper landing video_about guide_to article_about
        articles_about article_on articles_on email_list leads campaign campaigns audience niche game games casino
        website_for screens ui ux figma schema backend frontend customer_support processes process processing
        deposits_page funnel wireframe currency_converter spreadsheet sheet sheets excel webshop onlineshop tienda
        botón bouton loja boutique site_e-commerce checkout_com магазин сайт бот тесты expires returns_page returns
        clears renders loads logo_for
    """,
    # nothing: phrases that only look like one of the above
    ".": """business_card business_cards long_term_clients term_clients 
        regular_clients returning_clients my_clients other_clients most_clients some_clients many_clients
        all_my_clients existing_clients my_regular_clients not_to_worry vendor_system take_over takes_over
        direct_cost direct_costs on_hand other_hand hand_over by_hand_off costs_nothing cost_nothing for_nothing
        exchange_rate exchange_rates pay_attention pay_per pay_as_you pay_close pay_off pays_off paid_off paid_ads
        paid_ad paid_search paid_social paid_media paid_test paid_trial paid_plan paid_tier paid_users paid_traffic
        paid_campaign paid_campaigns paid_sample paid_first paid_step paid_one paid_milestone paid_advertising
        pay_back wise_to wise_choice wise_decision price_wise time_wise budget_wise design_wise content_wise
        cost_wise direct_mail direct_message direct_messages direct_response direct_experience direct_competitor
        direct_competitors direct_link direct_links direct_answer direct_feedback direct_to_consumer direct_sales
        direct_traffic direct_report direct_reports private_pay private_label private_repo private_repository
        private_equity private_room private_lessons private_message private_messages private_beta private_note
        square_feet square_meters cross_platform cash_flow cash_register cash_flows bank_holiday bank_of memory_bank
        power_bank question_bank food_bank image_bank cash_drawer petty_cash cashback no_problem_at_all_with_upwork
        stop_by end_to_end high-end back_end front_end end_user end_users end_result in_the_end at_the_end
        the_end_of at_month's_end by_the_end check_out check_in double_check cut_down jump_cut final_cut rough_cut
        cut_off cut_list clean_cut clear_cut haircut cut_to cuts_the cutting_the first_cut short_cut split_test
        split_testing split_screen no_later not_only not_just direct_communicator saves_money saves_time save_time
        saving_time save_money tip_of tips_on tips_for tips_and why_don't_we not_sure no_doubt no_matter don't_worry
        don't_hesitate do_not_hesitate don't_forget can't_wait
    """,
}
"""Symbol to words; `_` joins the words of one entry. The longer entry wins; of one word under two symbols, the later."""

CORE = "P12DvtRrFKLXOUdh6kM38@"
"""Symbols without one of which a sentence is not read."""

ORDINARY = """
    account address another app around both business card client code company customer data details each face get
    google link list main meeting mobile number off offer one order our part person phase record remote request
    server service share side system table through top website work
"""
"""Words of entries above that stand in too many innocent texts to have a sentence read for their sake alone."""

APPS = """
    airtm bankdeposit banktransfer bankwire bizum bkash cashapp easypaisa gcash googlepay gpay jazzcash moneygram
    mpesa neteller payoneer paypal paysera paytm phonepe pix remitly revolut skrill standingorder transferwise
    usdc usdt venmo westernunion wiretransfer zelle
"""
"""Routes, without spaces, that few people name unless they mean to pay by them or build with them."""

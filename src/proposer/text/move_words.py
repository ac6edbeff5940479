"""The words by which a text moves the talk to another channel, by symbol. Data for `moves.py`."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # persons
    "i": """i we im ill ive  i'm  i'd i've  we'd we're we've ich wir je j'ai nous on_peut yo nosotros eu nós a_gente я мы main
        mein_ne hum io noi""",
    "m": """me us myself ourselves mir mich uns moi mí мне меня мной нам нас mujhe mujhko hume humein m'écrire m'appeler contactarme""",
    "y": """my our mine ours mi mis mon ma mes notre nos mein meine meinem meinen unser unsere unserem minha meu meus nosso nossa мой моя
        мою моей моё наш наша нашу mera meri mere hamara hamari apne_mera mio mia project_lead team_lead ops_lead tech_lead hiring_manager project_manager hr our_hr company_rep our_rep the_rep""",
    "Y": """you u ya you'll you'd you're you've yourself du sie ihnen dir dich vous toi te usted ustedes você voce vc tu_puedes вы вас вам ты тебя тебе aap
        aapko tum tumhe candidates candidate applicant applicants freelancer freelancers contractors translators designers developers people_we_shortlist""",
    "u": """your ur yours tu tus su votre ton vos dein deine deinen deiner deinem ihre ihr ihren ihrem seu sua teu tua ваш вашу ваше вашей твой твою твоё apna apni
        aapka aapki aapke tumhara tumhari suo свой свою euer eure""",
    "o": """they them he she him her his their users user customers customer buyers buyer visitors visitor guests guest patients patient students student
        members member  subscriber shoppers shopper leads lead drivers driver staff callers caller attendees parents tenants tenant donors donor
        prospects prospect couriers agents  sellers vendors recipients readers reader players passengers residents volunteers teachers engineers engineer
        supporters riders chefs dispatchers brokers broker clientes usuarios kunden nutzer utilisateurs пользователи клиенты клиентам log grahak
         suppliers everyone_on_the_list each_guest anyone_who someone subscribers supplier hosts_list founders ceos managers restaurants shops bloggers agent operator rep receptionist owner owners families family nurse nurses doctor doctors salesperson salespeople salesman reps representatives courier operators workers crew crews technicians technician renters renter travellers travelers bidders fans viewers pupils citizens residents consumers end-users""",
    # channels
    "A": """whatsapp whats_app whatsap watsapp watsap wattsapp whatsup_app wtsapp whatsaap whatapp wapp w.a zap zapzap wpp  wsp
        telegram tele_gram telegramm telegran skype skyp viber wechat we_chat weixin threema imessage i_message facetime face_time kakaotalk kakao zalo imo botim
        wickr session_app google_hangouts hangouts hangout snapchat green_app green_chat_app green_messenger green_chat green_one_with_the_phone green_phone_app 
         blue_paper_plane  blue_bird_app bird_app  ghost_app camera_app_with_dms 
         app_with_the_blue_plane ватсап вотсап ватсапе вотсапе ватсапп телеграм телеграме телеграмм телегу телеге телега тг скайп скайпе вайбер вайбере  mi_whats my_whats meu_whats seu_whats no_whats tu_whats  little_blue_app green_icon_app bird_site blue_bird_site blue_bird whatsapp_group telegram_group whatsapp_chat""",
    "G": """slack discord zoom google_meet gmeet g_meet ms_teams microsoft_teams teams_call teams_meeting teams_link meet_link google_chat google_duo webex jitsi whereby mattermost
        linkedin linked_in instagram insta facebook twitter tiktok messenger fb_messenger facebook_messenger mastodon bluesky reddit xing vk вк инстаграм инстаграме дискорд дискорде зум зуме зумом слак
        google_hangout element_chat matrix_chat clubhouse lark feishu rocket_chat dingtalk loom_call teams_invite zoom_invite meet_invite teams_invitation zoom_invitation zoom_call slack_connect""",
    "a": """signal line teams meet x tg wa ig fb snap kik li duo x.com matrix w_a whats""",
    "E": """email e-mail mail gmail g_mail emails e-mails  mailbox mail_address email_address e-mail_address personal_email private_email hotmail outlook_address protonmail
        correo correo_electrónico mail_id email_id courriel adresse_mail почту почте почта мейл имейл имейлом
        mailadresse emailadresse e-mailadresse postfach private_inbox ईमेल posta my_inbox """,
    "N": """phone telephone landline cellphone cell_phone mobile_phone   phone_number phone_no telephone_number mobile_number cell_number
        cell_no mobile_no whatsapp_number contact_number number  direct_line voicemail sms text_message texts imessages
        teléfono telefono celular móvil número telefone celular_number numéro téléphone portable telefon handy handynummer telefonnummer nummer rufnummer номер телефон телефону телефона phone_pe
        cell ph_number fon telefonisch telephonically on_the_blower my_digits""",
    "l": """calendly calendly_link calendar_link booking_link booking_page scheduling_link scheduling_page meeting_link cal_link savvycal tidycal acuity
        booking_calendar scheduler_link appointment_page appointment_link zoom_link""",
    "C": """calendar diary agenda""",
    "D": """contact_details contact_detail contact_info contact_information contact_data     handle username user_name
        id ids nick nickname kontaktdaten kontakt datos_de_contacto contacto contato coordonnées контакт контакты usernames  screen_name
          address adresse dirección endereço адрес  tag""",
    # verbs
    "W": """  ping message msg messaging contact contacting reach reach_out reach_out_to write write_to get_in_touch get_in_touch_with connect connect_with hit hit_up hmu
             drop shoot holler get_hold_of  get_back_to  touch_base touch_base_with       say_hi say_hello  stay_in_touch
        keep_in_touch in_touch   knock_on  nudge  respond reply answer 
        escríbeme escribeme escríbanme escribe escribir escribirme contáctame contactame agrégame agregame búscame añádeme chama chame chamar adiciona adicione escreve escreva
        contactez contacter écrivez ecrivez écrire ajoutez joindre joignez retrouvez schreib schreibe schreiben schreibt kontaktier kontaktieren erreichen erreichst melde melden füg
        напиши напишите пишите пиши написать свяжитесь связаться добавьте добавь найдите стучите стучитесь scrivimi scrivi contattami hit_us_up hit_me_up contact_our chama_no chame_no chamar_no me_chama me_chame me_adiciona me_chama_no  écrivez-moi escríbame escribame escríbanos dm pm inbox dming agregarme agrégueme agregueme contacte contácteme contacteme escribirme llamarme llámeme buscarme encontrarme búsqueme añádame écrire_à joindre_moi kontaktieren_sie_mich written_to written wrote_to""",
    "M": """add adding find finding follow invite join catch look_for look_up look ask ask_for scan get search search_for google see_me fetch
        búscame añádeme adicione adiciona ajoutez retrouvez добавьте добавь найдите füg adiciona_no added invited""",
    "U": """i'll i_will i_can i_could i_shall we'll we_will let_me lemme i_am_going_to i'm_going_to  je_vais main_aapko""",
    "T": """talk chat discuss speak spoke chatting talking discussing speaking conversation correspond communicate catch_up go_over go_through walk_through sync up_sync negotiate settle
        hop jump get_on be_on meet meeting touch_base_on interview_you iron_out hash_out sort_this_out sort_it_out see_you talk_to voice_chat video_chat video_call video_calls
        hablar hablamos hablemos hablarlo charlar conversar conversamos conversemos falar falamos conversa discutir combinar combinamos charlamos
        parler parlons discuter discutons échanger échangeons s'appeler   
        reden sprechen besprechen klären unterhalten austauschen  quatschen schnacken
        обсудим обсудить поговорим поговорить общаться пообщаемся пообщаться   спишемся списаться baat  parliamo sentiamoci talks chats discusses karte_discuss falar_no conversar_no falamos_no continuar_no combinar_no agree decide finalise finalize confirm explain show present review brief go_over_it run_you_through run_through introduce introduced pair minutes half_hour reunião reunión réunion termin rendez-vous cita liaise coordinate correspond keep_up catch_you walk_you_through talk_you_through take_you_through guide_you_through walk_us_through""",
    "V": """move take switch shift continue carry carry_on keep keep_going proceed bring go jump_over come come_over transition passons passer basculons pasemos pasar seguimos seguir continuamos continuar wechseln weiter
        weitermachen перейдём перейдем перейти продолжим продолжить switch_over mudar  passar moving_to switching_to vamos_para""",
    "S": """send share give   leave provide forward pass pass_along type tell submit sent sharing sending dropped dropping apply exchange swap include put hand write_down 
        envíame enviame envía envíe mándame mandame manda mandad mándenme pásame pasame pasas  dame deja déjame dejas passa passe pode_passar manda_me mande envie enviar
        donnez envoyez laissez donne envoie transmettez schick schicke schicken gib geben sende senden nenn nennen скинь скиньте пришли пришлите дай дайте оставьте отправьте bhejo bhej bhejiye bhejein dijiye mandami dammi me_das me_pasas state mention name_your mention_your let_me_know pop fire fling pass_on""",
    "t": """text texting txt    sms_me   whatsapping  text_message_me""",
    "v": """emailed e-mailed mailed whatsapped texted messaged   skyped phoned facetimed telegrammed pinged""",
    "c": """call calling called calls voice_call liga ligue ligar llámame llamame llámenme llamo llamar llame appelez appelle appeler  ruf rufe rufen anrufen anrufst звоните позвоните позвони звони наберите наберу позвоню chiamami chiama""",
    "r": """ring phone_me ring_up rang dial buzz telephone_me""",
    "d": """do schedule set_up set arrange hold start open plan organise organize fix_up book_in create hacemos fazemos machen faisons сделаем try install    set-up settle_on fill_in fill_out fill complete visit register go_to check_out use marcar agendar planen planifier call_via""",
    "h": """have has got having tienes tiene têm tem avez as_tu hast haben есть hai own habt hast""",
    "O": """book pick grab choose reserve select pick_out slot_in reserva elige buche réservez""",
    "R": """prefer prefers preferred preferring rather preferably prefiero preferiría preferiria preferimos prefiro preferência je_préfère préfère préférons lieber bevorzuge bevorzugen предпочитаю лучше удобнее would_prefer preference""",
    "b": """easier faster quicker better best simpler preferable works  worked fine ok okay okey good great perfect perfectly suits convenient handier  ideal easiest fastest quickest quick smoother
        nicer comfortable sooner cool alright preferred_way preferred_channel más_rápido mejor más_fácil más_cómodo melhor mais_rápido mais_fácil plus_simple plus_rapide mieux préférable schneller einfacher besser
        am_besten am_schnellsten быстрее проще удобней лучше_всего jaldi aasan behtar works_best fits only""",
    "j": """available reachable contactable active online always_on mostly_on usually_on disponible joignable erreichbar disponível hang_out quickest_to_reach live responsive reached contacted always_open open_all_day""",
    "g": """sure ok_so yes yeah yep absolutely agreed deal certainly gladly happy glad not_a_problem no_problem no_problems no_worries no_issue not_an_issue fine_by_me np of_course welcome free ready down
        don't_hesitate don't_hesitate_to do_not_hesitate do_not_hesitate_to never_hesitate feel_free don't_be_shy don't_mind wouldn't_mind nobody_minds nobody_cares no_big_deal claro seguro bien_sûr gern gerne конечно
        nothing_wrong nothing_wrong_with no_harm no_harm_in n'hésitez_pas ne_hésitez_pas no_dudes no_dudes_en zögern_sie_nicht can't_wait why_wait don't_forget no_reason_not no_reason_not_to""",
    "L": """let's lets let_us shall_we shall_i can_we could_we we_can we_could we_should we_might why_don't_we why_not why_don't_you how_about what_about should_we may_we might_we i_suggest_we i_propose_we
        perhaps_we maybe_we if_we want_to wanna would_you_like_to i'd_like_to i_would_like_to we'd_better lassen_sie_uns lass_uns können_wir wollen_wir podemos vamos_a давайте давай можем peut-on peut_on on_peut pourrions-nous pouvons-nous si_on  vamos pode_ser""",
    "x": """can could would will may might should must please pls plz kindly just also simply always quickly either directly then_just need_to going_to gonna able to_please d'abord happy_to
        now today tonight tomorrow there's it's  would_be might_be that's_a then so instead maybe perhaps already  mostly often personally shortly first straight bitte por_favor s'il_vous_plaît пожалуйста
        much far lot way even actually  generally really too all both still there'd 'd 'll   any_time anytime whenever any_day""",
    "=": """is are was be 's stands es está est sont ist são são_ com находится lautet bleibt hai_na it_is take_place takes_place took_place happen happens""",
    "p": """on via by over through thru at in into onto to per with  using  as  por pelo pela  na  em con en par sur avec au à über per auf unter    mit bei в во на через по с  par_ mein_  tramite no_meu no_seu na_minha en_mi en_tu auf_meinem""",
    "z": """this it that things thing stuff everything rest these die_sache das ça cela esto isso это lo conversation_over discussion conversations chatroom dialogue dialog  thread details this_conversation  this_discussion the_talk the_conversation the_discussion the_chat our_conversation our_chat our_talk our_discussion""",
    "3": """need needs want require brauche brauchen necesito preciso besoin нужен нужна chahiye""",
    "$": """cheque cheques check checks parcel package laptop postcard stamp letterhead paid pay paying payment payments fee fees invoice salary commission""",
    "5": """personal private work business own current main real usual normal home private_one""",
    "4": """privately in_private in_confidence off_the_record""",
    "8": """pe pe_hi""",
    "6": """phone_call telephone_call""",
    "9": """your_inbox your_spam your_spam_folder""",
    "+": """workspace guild    huddle""",
    "P": """joined_your accepted_your accept_your""",
    "/": """contract_ke_baad contract_k_baad contract_ke_bad hire_hone_ke_baad""",
    "H": """what which where how what's  who's quel quelle qual cuál cual cuál_es welche welcher  какой какая kya wie whats""",
    "Z": """there dort dorthin là-bas là allí alli ahí ahi lá там туда wahan wahin vahan""",
    "X": """elsewhere outside_upwork outside_of_upwork off_upwork off-upwork outside_the_platform outside_of_the_platform outside_this_platform outside_of_this_platform
        off_the_platform off_platform off-platform off_this_platform outside_here outside_of_here away_from_upwork off_here off_of_here off_the_site off_this_site off_site outside_this_site outside_the_site
        outside_this_app outside_the_app outside_this_chat outside_of_this_chat outside_this_room outside_the_room somewhere_private somewhere_else somewhere_more_private somewhere_quieter somewhere_faster somewhere_easier some_other_way another_way another_channel other_channels
        different_channel    other_means outside_channel outside_channels external_chat private_chat a_private_channel more_private     someplace
        fuera_de_upwork fuera_de_aquí fuera_de_la_plataforma por_fuera fora_do_upwork fora_daqui fora_da_plataforma hors_upwork hors_plateforme hors_de_la_plateforme en_dehors_d'upwork en_dehors_de_upwork
        außerhalb_von_upwork außerhalb_der_plattform ausserhalb_von_upwork woanders вне_апворка вне_платформы вне_биржи в_другом_месте upwork_ke_bahar upwork_se_bahar bahar   privado somewhere_more somewhere_less anywhere_else someplace_else over_a_coffee over_coffee in_person face_to_face meet_at meet_up meet_in_town visit_your_office come_to_your_office    """,
    "1": """check_your_inbox check_your_mail check_your_email check_your_e-mail check_your_spam check_your_phone give_me_a_ring give_me_a_bell give_me_a_buzz give_us_a_ring give_us_a_bell give_us_a_buzz
        give_me_a_shout_on give_you_a_ring give_you_a_buzz give_you_a_bell drop_me_a_text  shoot_me_a_text     
        get_off_this_site get_off_here get_off_upwork get_off_this_platform leave_this_platform hmu_on       hit_me_up_on  
        call_my_office call_my_cell call_my_mobile call_my_phone jump_off_upwork jump_off_this sent_you_a_friend_request sent_you_a_connection_request send_you_a_connection_request send_you_a_friend_request
        connection_request friend_request telefonieren созвонимся созвониться app_with_the_paper_plane app_with_the_green_icon leave_a_number leave_your_number leave_us_a_number drop_a_number leave_a_phone_number  exchange_numbers swap_numbers trade_numbers exchange_contacts exchange_emails phone_chat phone_conversation phone_discussion join_our_server join_my_server have_coffee have_a_coffee grab_a_coffee grab_coffee meet_for_coffee come_by_the_office come_by_our_office blue_plane_app paper_plane_app blue_paper_plane_app paper_plane_messenger purple_phone_app скиньте_почту скинь_почту дайте_почту дайте_телефон дайте_номер скиньте_номер пришлите_почту оставьте_телефон оставьте_номер swap_emails trade_emails exchange_mails swap_contacts reach_me_directly contact_me_directly message_me_directly write_me_directly contact_us_directly reach_us_directly message_us_directly call_the_office call_our_office ring_the_office""",
    # shields
    "n": """not no never don't dont doesn't didn't can't cannot couldn't won't wouldn't shouldn't isn't aren't wasn't nor neither without avoid avoiding decline declining refuse stop skip against
          hold_off stay_off stay_away unable prohibited forbidden   nobody none nunca não nao nicht kein keine keinen pas jamais ne_pas  нельзя не нет nahi nahin nahī mat ни sin ohne sans
        no_need needn't ignored ignore ignores declined disqualified reported rejected isn't_needed          без keep_off can_wait has_to_wait have_to_wait must_wait off_limits out_of_bounds against_the_rules against_upwork's_rules for_later for_after later_on down_the_line eventually steer_clear hold_off_on not_yet""",
    "2": """rather_than instead_of in_place_of en_vez_de en_lugar_de ao_invés_de statt anstatt au_lieu_de вместо ke_bajaye plutôt_que""",
    "K": """upwork upwork's up_work platform_messages upwork_messages апворк апворке messages_tab work_room workroom built-in plateforme plataforma plattform платформе платформы""",
    "7": """kar karo karein karen kar_lo kar_do kijiye karenge karte karna bhejo bhej_do aa_jao aao aa_jayein aa_jaiye devam konuşalım yazın görüşelim ulaşabilirsiniz""",
    "&": """and und et и aur as_well e y""",
    "<": """than  als que_par""",
    "0": """on_meet via_meet over_meet through_meet on_teams via_teams over_teams in_teams no_zap no_telegram no_whats no_whatsapp no_skype no_discord no_meet no_instagram no_teams no_zoom pelo_zap by_text via_text over_text by_sms via_sms by_dm via_dm in_dm in_dms  by_text_message pelo_meet por_meet""",
    "J": """here this_chat this_room this_thread this_channel in_chat hier ici aquí aqui acá здесь тут yahan yahin""",
    "k": """contract contracts contracted hired hire hiring offer milestone milestones signed sign signing award awarded engagement onboard onboarded onboarding employed selected escrow vertrag contrato contrat контракт
        контракта контракте договор договора contratar engagé beauftragt job_starts project_starts project_begins project_kicks job_begins start_working started_working start_work work_starts work_begins funded official kickoff kick-off kicks_off kick_off kicked_off working_together work_together we_begin we_start joining underway engaged agreement in_place""",
    "q": """after once when when_ever as_soon_as upon following if during under later afterwards then_after after_that from_then thereafter while within después luego cuando una_vez depois quando nach danach sobald wenn
        sowie après ensuite une_fois puis dès после потом когда как_только затем baad jab tab phir dopo since as_long_as provided only_if only_when only_after assuming""",
    "B": """before until till unless prior_to ahead_of vor bevor bis avant avant_que antes antes_de hasta até até_que до перед пока pehle tak prima""",
    "f": """daily weekly biweekly monthly standup stand-up standups stand-ups scrum sprint sprints retro retros  every_day every_week each_week each_day every_monday every_friday once_a_week check-in
        check-ins checkins updates working_hours business_hours office_hours day-to-day throughout team_channel  shifts ongoing progress daily_demo weekly_demo""",
    "w": """build built building builds integrate integrated integrates integrating  scrape scraped  develop developed developing  designed designing automate automated automating
        sync_with syncing migrate migrated migrating migration configure configured implement implemented implementing deploy deployed created manage managed managing manages ran run running wired hooked moderate moderated moderating
        moved  fix fixed fixes  embedded import imported parse parsed crawl crawled notify notifies notified alert alerts posts posted pushes pushed replaced connects connected triggers triggered reports
        replacing ghostwrite ghostwrote wrote rewrite rewriting rewrote set_up_for rebuild rebuilt  cloned test tested testing supports supporting handles handled handling grew grow grew_our animated
        migré intégré construit desarrollé integré integrei gebaut integriert сделал сделали настроил banaya experience experienced expert expertise proficient familiar skilled knowledge background certified
        audit audited auditing translate translated track tracked tracking  exported exporting exports extract extracted validate validates routes routed forwards delivers asks collects collect stores marketed market
        upload outreach prospecting generate automatically app_should bot_should script_should widget flow workflow script system page_says spam spammy fake scam moving_the moving_your""",
    "e": """bot bots app apps integration integrations api apis webhook webhooks sdk channel_bot campaign campaigns ads ad automation automations notification notifications reminder reminders plugin button marketing template templates
        login workflows export business clone scraper scraping community server servers connector data content sequence sequences deliverability newsletter newsletters list lists parser parsing flows funnel funnels validation signup sign-up
        trigger gateway copy copywriting support verification field fields form forms column columns provider providers service services builder module feature features digest digests queue carrier strategy
          subject signature signatures recordings recording transcripts transcript profiles pages posts_a_week banner grid tiles embed embeds thread_export file_size file_limit limit limits permissions
        roles tokens sdk-upgrade client_library library libraries normalisation normalization validation_rule screens screen case photo photography repair stand holder cover shop store stock accessories
        design designs layout layouts volume open_rate rates sender senders domain domains server_setup host hosts hosting capture collection opt-in optin blast blasts merge tool tools software stack user_base users_list pixel audience followers
        automation_tool workspace_export plug-in widget_code importer bridge commands command ads_manager ad_manager on_a_phone on_a_mobile on_a_mobile_phone on_your_phone on_phone_and""",
    "Q": """you_said you_mentioned you_wrote you_asked you_offered you_suggested you_noted you_listed you_shared you_proposed you_named you_sent as_you_wrote thanks_for thank_you_for your_note_says your_post_says your_message_says
        your_note your_post_asks your_message_asks your_brief_says client_said client_wrote client_asked client_asks he_said she_said they_said you're_asking you_are_asking you_want asking_for asked_for your_message your_post your_listing your_brief your_ad
        as_for request_for invitation_to danke_für merci_pour gracias_por obrigado_por спасибо_за you_put you_left you_gave i_noticed_you i_saw_you regarding as_to your_offer_of your_idea_of your_suggestion your_suggestion_to your_idea_to your_request you_brought_up you_raised""",
    "I": """interview interviews interviewed interviewing shortlisted shortlist applications application  resume_to screening_call first_round candidates_are entrevista entretien vorstellungsgespräch собеседование proposal proposals audition bewerbung candidatura""",
    "s": """website web_page webpage site homepage home_page cv resume résumé pdf portfolio footer header attachment attached_file attached_pdf business_card signature_block bio landing_page lebenslauf web сайт сайте página seite below above attached""",
    ";": """but however although though whereas yet otherwise pero mas aber mais но lekin""",
}
"""`_` joins the words of one entry; a later symbol wins over an earlier one for the same word."""

CORE = "0AaGENlDX146tvcrP+"
"""Symbols of which one must stand in a sentence that moves its talk."""

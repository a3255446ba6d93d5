"""Words by which short lines give themselves away, in the languages of news: no sentences, no names.

They are counted, never decisive: a forest weighs them with all else that is known of a line.
"""

from __future__ import annotations

_CALLS = """
subscribe subscribed subscriber subscribers subscription newsletter newsletters signup sign register follow
click download app podcast podcasts listen watch read more related recommended also exclusive offer offers
shop donate support join tap visit advertisement sponsored promo affiliate commission abonnieren abonnement
abo anmelden folgen folgt klicken lesen mehr auch weiterlesen anzeige anhören hören herunterladen empfehlung
spenden abonnez abonner inscrivez cliquez lire aussi suivez télécharger téléchargez publicité découvrez voir
suscríbete suscribirse suscríbase boletín síguenos siga sigue clic lea leer también publicidad descarga
escucha mira compartir assine assinar inscreva clique leia também confira veja baixe compartilhe publicidade
iscriviti abbonati clicca leggi anche seguici scarica ascolta guarda pubblicità abonneer nieuwsbrief lees
ook meer klik volg luister bekijk prenumerera nyhetsbrev läs också följ klicka lyssna annons les også følg
annonse læs tilmeld czytaj zobacz także więcej subskrybuj zapisz obserwuj kliknij newsletterze reklama
читайте также подписывайтесь подпишитесь смотрите ещё следите реклама новости підписуйтесь abone olun okuyun
haberler tıklayın takip reklam tilaa lue myös uutiskirje baca juga ikuti simak
"""
_HOUSE = """
comment comments commenting moderated moderation cookie cookies copyright rights reserved privacy terms
javascript browser republished republish license email mail contact editors reprint disclaimer reader
readers kommentar kommentare kommentieren datenschutz nutzungsbedingungen rechte vorbehalten leserbriefe
commentaires commentaire droits réservés confidentialité conditions comentario comentarios derechos
reservados privacidad términos comentário comentários moderador direitos privacidade termos commenti
commento diritti riservati reacties reactie kommentarer kommentarze komentarze prawa zastrzeżone комментарии
комментариев права yorum yorumlar author writer editor reporter correspondent columnist contributor
contributed contributing writes autor autorin redakteur redakteurin korrespondent reporterin journalist
journalistin auteur journaliste rédacteur redactor redactora periodista editora repórter jornalista
giornalista redattore
"""
_PICTURES = """
photo photos photograph photographer photography image images picture pictured pictures getty reuters afp
epa shutterstock credit courtesy file video screenshot gallery slideshow graphic via ap dpa left right
centre center foto fotos bild bilder quelle grafik archiv archivbild imago alliance links rechts
photographie crédit crédits cortesía imagen imágenes archivo vídeo crédito imagem imagens divulgação
reprodução arquivo immagine immagini fotografía beeld bilde kuva valokuva zdjęcie zdjęcia fot фото снимок
fotoğraf
"""
CALLS, HOUSE, PICTURES = (frozenset(words.split()) for words in (_CALLS, _HOUSE, _PICTURES))
"""Words that call on the reader to do something, that speak of the site, and that speak of a picture."""
